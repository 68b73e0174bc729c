/** Letters and digits that cannot be mistaken for one another when read aloud or written down. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** An id that we made: 20 characters of a fixed alphabet (98 bits), so that a name or a path can never be one. */
export type Id = string & { readonly __brand: 'Id' };

/** A new id from random bytes. `random(n)` gives n bytes that nobody can guess. */
export function newId(random: (bytes: number) => Uint8Array): Id {
  let id = '';
  while (id.length < 20) {
    for (const byte of random(32)) {
      // 248 is the largest multiple of 31 below 256: bytes above it would favour the first letters.
      if (byte < 248 && id.length < 20) id += ALPHABET[byte % ALPHABET.length];
    }
  }
  return id as Id;
}

/** Whether a text is an id of ours. */
export function isId(text: string): text is Id {
  return text.length === 20 && [...text].every((letter) => ALPHABET.includes(letter));
}
