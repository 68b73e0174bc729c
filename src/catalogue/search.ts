import MiniSearch, { type SearchResult } from 'minisearch';
import { type Actor, demand } from '../guard/index.ts';
import type { Text } from '../kernel/index.ts';
import type { Dataset, SearchHit } from './dataset.ts';
import type { Definition } from './definition.ts';
import { tellingWords, wordsOf } from './search-words.ts';

/** What can be found. */
export type SearchContent = Readonly<{
  areas: readonly Readonly<{ code: string; name: string; level: string; parent: string | null }>[];
  indicators: readonly Pick<Definition, 'id' | 'term' | 'label' | 'meaning' | 'synonyms'>[];
  datasets: readonly Pick<Dataset, 'id' | 'title' | 'description' | 'publisher'>[];
  pages: readonly Readonly<{ path: string; title: Text; words: readonly string[] }>[];
  /** The area a question without an area is about: the gemeente. */
  home: string;
}>;

type Document = Readonly<{
  id: string;
  kind: SearchHit['kind'];
  key: string;
  title: string;
  words: string;
  hit: SearchHit;
}>;

/** Everything that can be found in one release. */
export type SearchIndex = Readonly<{
  engine: MiniSearch<Document>;
  documents: ReadonlyMap<string, Document>;
  home: string;
}>;

/** At most this many answers: a person reads the first few. */
const MAX_HITS = 24;
const MAX_FIGURES = 4;
const ABOUT_AS_GOOD = 0.6;

/** Makes an index of areas, indicators, datasets and pages. A few milliseconds for a gemeente. */
export function openSearch(actor: Actor, content: SearchContent): SearchIndex {
  demand(actor, 'read', { kind: 'release' });
  const documents = [
    ...areaDocuments(content.areas),
    ...content.indicators.map(indicatorDocument),
    ...content.datasets.map(datasetDocument),
    ...content.pages.map(pageDocument),
  ];
  const engine = new MiniSearch<Document>({
    fields: ['title', 'words'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 3 },
      prefix: (term) => term.length > 1,
      // One typing error in a word of four letters or more, two from eight on.
      fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
      weights: { fuzzy: 0.35, prefix: 0.6 },
    },
  });
  engine.addAll(documents);
  return Object.freeze({
    engine,
    documents: new Map(documents.map((document) => [document.id, document])),
    home: content.home,
  });
}

/**
 * Answers to a question, best first. Where it names an indicator, answers of kind `figure` come first: for the area
 * that it names, or for the gemeente. Typing errors, accents and capitals do not matter.
 */
export function search(actor: Actor, index: SearchIndex, question: string): readonly SearchHit[] {
  demand(actor, 'read', { kind: 'release' });
  const words = tellingWords(question.slice(0, 200));
  if (words.length === 0) return [];
  const found = index.engine.search(words.join(' '));
  const results = found.flatMap((result) => index.documents.get(String(result.id))?.hit ?? []);
  return [...figureHits(index, words, found), ...results].slice(0, MAX_HITS);
}

/** An area and an indicator that have every word of the question between them. */
function figureHits(
  index: SearchIndex,
  words: readonly string[],
  found: readonly SearchResult[],
): readonly SearchHit[] {
  const areas = bestOf(index, found, 'area');
  const pairs = bestOf(index, found, 'indicator').flatMap((indicator) => [
    ...areas.map((area) => ({ indicator, area: String(area.id), of: [indicator, area] })),
    { indicator, area: `area ${index.home}`, of: [indicator] },
  ]);
  return pairs
    .filter(({ of }) => covered(words, of))
    .slice(0, MAX_FIGURES)
    .flatMap(({ indicator, area }) => {
      const [meaning, place] = [index.documents.get(String(indicator.id)), index.documents.get(area)];
      return meaning && place ? [figureHit(meaning, place)] : [];
    });
}

/** Results of one kind that are about as good as the best of them. */
function bestOf(
  { documents }: SearchIndex,
  found: readonly SearchResult[],
  kind: SearchHit['kind'],
): readonly SearchResult[] {
  const own = found.filter((result) => documents.get(String(result.id))?.kind === kind);
  return own.filter((result) => result.score >= (own[0]?.score ?? 0) * ABOUT_AS_GOOD);
}

/** Whether every word is in one of the results, and every result adds a word: "zuid" alone is no question about Zuid twice. */
function covered(words: readonly string[], results: readonly SearchResult[]): boolean {
  const sets = results.map((result) => new Set(result.queryTerms));
  const everyWord = words.every((word) => sets.some((set) => set.has(word)));
  const everyResult = sets.every((set, at) =>
    words.some((word) => set.has(word) && sets.every((other, place) => place === at || !other.has(word))),
  );
  return everyWord && everyResult;
}

function figureHit(indicator: Document, area: Document): SearchHit {
  const { nl, en } = indicator.hit.title;
  return Object.freeze({
    kind: 'figure',
    title: { nl: `${nl}, ${area.title}`, ...(en === undefined ? {} : { en: `${en}, ${area.title}` }) },
    path: `/cijfer/${indicator.key}/${area.key}`,
    note: area.hit.note,
    figure: { indicator: indicator.key, area: area.key },
  });
}

function areaDocuments(areas: SearchContent['areas']): readonly Document[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return areas.map(({ code, name, level, parent }) => {
    const above = parent === null ? undefined : byCode.get(parent);
    const gemeente = above?.level === 'wijk' && above.parent ? byCode.get(above.parent) : undefined;
    const place = [level, above?.level === 'land' ? undefined : above?.name, gemeente?.name];
    const note = place.filter((part) => part !== undefined && part !== name).join(', ');
    return document('area', code, { nl: name }, `/monitor/wijken/${code}`, { nl: note }, [code, note]);
  });
}

function indicatorDocument({
  id,
  term,
  label,
  meaning,
  synonyms,
}: SearchContent['indicators'][number]): Document {
  const words = [id, term.en, label.nl, label.en, meaning.nl, ...synonyms];
  return document('indicator', id, term, `/begrippen/${id}`, meaning, words);
}

function datasetDocument({ id, title, description, publisher }: SearchContent['datasets'][number]): Document {
  return document('dataset', id, title, `/data/${id}`, description, [
    id,
    title.en,
    description.nl,
    publisher,
  ]);
}

function pageDocument({ path, title, words }: SearchContent['pages'][number]): Document {
  return document('page', path, title, path, null, [title.en, ...words]);
}

function document(
  kind: SearchHit['kind'],
  key: string,
  title: Text,
  path: string,
  note: Text | null,
  words: readonly (string | undefined)[],
): Document {
  const hit: SearchHit = Object.freeze({ kind, title, path, note });
  return Object.freeze({
    ...{ id: `${kind} ${key}`, kind, key, title: title.nl, hit },
    words: words.filter((word) => word !== undefined).join(' '),
  });
}
