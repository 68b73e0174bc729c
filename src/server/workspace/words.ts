/** What a field must hold, in words: for the types and shapes that the schemas of the rooms use. */
type Words = Readonly<{ nl: string; en: string }>;

const TYPES: Readonly<Record<string, Words>> = {
  string: { nl: 'een tekst', en: 'a text' },
  number: { nl: 'een getal', en: 'a number' },
  int: { nl: 'een heel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een blok met velden', en: 'a block of fields' },
  record: { nl: 'een blok met velden', en: 'a block of fields' },
};

const PATTERNS: ReadonlyMap<string, Words> = new Map([
  [
    '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    {
      nl: 'een naam met kleine letters, cijfers en streepjes',
      en: 'a name in small letters, digits and hyphens',
    },
  ],
  [
    '^[a-z][a-z0-9-]*$',
    {
      nl: 'een naam met kleine letters, cijfers en streepjes',
      en: 'a name in small letters, digits and hyphens',
    },
  ],
  [
    '^[a-z][a-z0-9_]*$',
    {
      nl: 'een naam met kleine letters, cijfers en lage streepjes',
      en: 'a name in small letters, digits and underscores',
    },
  ],
  [
    '^\\d{4}-\\d{2}-\\d{2}$',
    { nl: 'een datum, geschreven als 2026-11-22', en: 'a date, written as 2026-11-22' },
  ],
  ['^\\d+\\.\\d+\\.\\d+$', { nl: 'een versie, geschreven als 1.0.0', en: 'a version, written as 1.0.0' }],
  [
    '^GM\\d{4}$',
    { nl: 'een gemeentecode: GM en vier cijfers', en: 'the code of a gemeente: GM and four digits' },
  ],
  ['^#[0-9a-f]{6}$', { nl: 'een kleur, geschreven als #1f4e8c', en: 'a colour, written as #1f4e8c' }],
]);

const FORMATS: Readonly<Record<string, Words>> = {
  email: { nl: 'een e-mailadres', en: 'an e-mail address' },
  url: { nl: 'een webadres', en: 'a web address' },
};

/** A type of a schema in words. */
export function typeWords(type: string): Words {
  return TYPES[type] ?? { nl: type, en: type };
}

/** A number or yes/no where a text belongs: the writer forgot the quotes. Null where that is not the case. */
export function quotable(wanted: string, found: unknown): Words | null {
  if (wanted !== 'string' || (typeof found !== 'number' && typeof found !== 'boolean')) return null;
  return { nl: `een tekst met aanhalingstekens (‘${found}’)`, en: `a text with quotes (‘${found}’)` };
}

/** A format or pattern of a schema in words; the pattern itself where nobody gave it words. */
export function formatWords(format: string, pattern: string | undefined): Words {
  const source = pattern?.replace(/^\/|\/[a-z]*$/g, '');
  const words = FORMATS[format] ?? (source === undefined ? undefined : PATTERNS.get(source));
  return (
    words ?? { nl: `iets dat past op ${source ?? format}`, en: `something that fits ${source ?? format}` }
  );
}

/** A size that is too small or too large, in words. */
export function boundWords(origin: string, bound: 'min' | 'max', limit: number | bigint): Words {
  const countable = origin === 'string' || origin === 'array' || origin === 'set';
  const nl = countable ? (origin === 'string' ? ' tekens' : ' regels') : '';
  const en = countable ? (origin === 'string' ? ' characters' : ' items') : '';
  if (countable && bound === 'min' && Number(limit) === 1) {
    return { nl: 'iets dat niet leeg is', en: 'something that is not empty' };
  }
  return bound === 'min'
    ? { nl: `minstens ${limit}${nl}`, en: `at least ${limit}${en}` }
    : { nl: `hooguit ${limit}${nl}`, en: `at most ${limit}${en}` };
}

/** A value as it is shown in a sentence: short, and in quotes when it is a text. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'niets';
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object') return '{…}';
  const text = String(value);
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return typeof value === 'string' ? `‘${short}’` : short;
}
