/** The languages Peil speaks. Dutch is the source language: every text exists in Dutch. */
export const LANGUAGES = ['nl', 'en'] as const;

export type Lang = (typeof LANGUAGES)[number];

/** A text in Dutch and, where somebody translated it, in English. */
export type Text = Readonly<{ nl: string; en?: string | undefined }>;

/** The text in the asked language; the Dutch text where there is no translation. */
export function say(text: Text, lang: Lang): string {
  return text[lang] ?? text.nl;
}
