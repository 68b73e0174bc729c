/** A form in which a resource can be given. */
export type Form = 'html' | 'json' | 'csv' | 'geojson' | 'parquet' | 'svg';

/** The media type of each form, with its character set where it is text. */
export const MEDIA_TYPES: Readonly<Record<Form, string>> = Object.freeze({
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  geojson: 'application/geo+json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  svg: 'image/svg+xml; charset=utf-8',
});

const FORMS = Object.keys(MEDIA_TYPES) as readonly Form[];

/** A path without the suffix that asks for a form: `/x.csv` is `/x` in the form csv. */
export function splitSuffix(path: string): Readonly<{ path: string; form: Form | null }> {
  const dot = path.lastIndexOf('.');
  const form = FORMS.find((known) => dot > path.lastIndexOf('/') && path.slice(dot + 1) === known) ?? null;
  return { path: form ? path.slice(0, dot) : path, form };
}

/**
 * The form that an `Accept` header likes best out of what is offered; the first offered where it does not care, and
 * null where it wants none of them. RFC 9110 §12.5.1: the most specific range counts, then the weight, then our order.
 */
export function chooseForm(accept: string | undefined, offered: readonly Form[]): Form | null {
  const ranges = parseAccept(accept ?? '*/*');
  const weighed = offered
    .map((form, order) => ({ form, order, weight: weightOf(form, ranges) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  return weighed[0]?.form ?? null;
}

type Range = Readonly<{ type: string; weight: number }>;

/** A header has at most so many ranges that count: nobody writes more by hand. */
const MOST_RANGES = 32;

function parseAccept(header: string): readonly Range[] {
  return header
    .slice(0, 2_000)
    .split(',', MOST_RANGES)
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      const weight = q === undefined ? 1 : Number(q.slice(2));
      return { type, weight: weight >= 0 && weight <= 1 ? weight : 0 };
    });
}

function weightOf(form: Form, ranges: readonly Range[]): number {
  const type = MEDIA_TYPES[form].split(';')[0] ?? '';
  const family = `${type.split('/')[0]}/*`;
  for (const wanted of [type, family, '*/*']) {
    const range = ranges.find((candidate) => candidate.type === wanted);
    if (range) return range.weight;
  }
  // GeoJSON is JSON: who asks for JSON alone gets it where there is nothing plainer.
  return form === 'geojson'
    ? (ranges.find((range) => range.type === 'application/json')?.weight ?? 0) / 2
    : 0;
}

/** The language that an `Accept-Language` header likes best: Dutch unless English comes first. */
export function chooseLang(header: string | undefined): 'nl' | 'en' {
  const wanted = parseAccept(header ?? '').filter(({ weight }) => weight > 0);
  const best = (lang: string) =>
    Math.max(0, ...wanted.filter(({ type }) => type.split('-')[0] === lang).map(({ weight }) => weight));
  return best('en') > best('nl') ? 'en' : 'nl';
}
