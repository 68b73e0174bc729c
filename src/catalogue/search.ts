import MiniSearch, { type SearchResult } from 'minisearch';
import { type Actor, demand } from '../guard/index.ts';
import type { SearchHit } from './dataset.ts';
import { documentId, documentsOf, type SearchContent, type SearchDocument } from './search-documents.ts';
import { tellingWords, wordsOf } from './search-words.ts';

/** Everything that can be found in one release. */
export type SearchIndex = Readonly<{
  engine: MiniSearch<SearchDocument>;
  documents: ReadonlyMap<string, SearchDocument>;
  home: string;
  hasFigure: (indicator: string, area: string) => boolean;
}>;

/** At most this many answers: a person reads the first few. */
const MAX_HITS = 24;
const MAX_FIGURES = 4;
const ABOUT_AS_GOOD = 0.6;

/** Makes an index of areas, indicators, datasets and pages. A few milliseconds for a gemeente. */
export function openSearch(actor: Actor, content: SearchContent): SearchIndex {
  demand(actor, 'read', { kind: 'release' });
  const documents = documentsOf(content);
  const engine = new MiniSearch<SearchDocument>({
    fields: ['title', 'names', 'words'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 3, names: 2 },
      prefix: (term) => term.length > 1,
      // One typing error in a word of four letters or more, two from eight on; none in a code.
      fuzzy: (term) => (term.length < 4 || /\d/.test(term) ? false : term.length < 8 ? 1 : 2),
      weights: { fuzzy: 0.35, prefix: 0.6 },
    },
  });
  engine.addAll(documents);
  return Object.freeze({
    engine,
    documents: new Map(documents.map((document) => [document.id, document])),
    home: content.home,
    hasFigure: content.hasFigure ?? (() => true),
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
  const found = byCloseness(index, index.engine.search(words.join(' ')));
  const results = found.flatMap((result) => index.documents.get(String(result.id))?.hit ?? []);
  return [...figureHits(index, words, found), ...results].slice(0, MAX_HITS);
}

/** A name that is about nothing else than the question comes before a longer one: "Zuid" before "Bloemenkwartier Zuid". */
function byCloseness({ documents }: SearchIndex, found: readonly SearchResult[]): readonly SearchResult[] {
  const closeness = ({ id, terms }: SearchResult) => {
    const shares = documents
      .get(String(id))
      ?.phrases.map(
        (words) => words.filter((word) => terms.includes(word)).length / Math.max(1, words.length),
      );
    return Math.max(0, ...(shares ?? []));
  };
  return found
    .map((result) => ({ ...result, score: result.score * (1 + 2 * closeness(result)) }))
    .sort((a, b) => b.score - a.score);
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
    { indicator, area: documentId('area', index.home), of: [indicator] },
  ]);
  return pairs
    .filter(({ of }) => covered(words, of))
    .flatMap(({ indicator, area }) => {
      const [meaning, place] = [index.documents.get(String(indicator.id)), index.documents.get(area)];
      return meaning && place && index.hasFigure(meaning.key, place.key) ? [figureHit(meaning, place)] : [];
    })
    .slice(0, MAX_FIGURES);
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

function figureHit(indicator: SearchDocument, area: SearchDocument): SearchHit {
  const { nl, en } = indicator.hit.title;
  return Object.freeze({
    kind: 'figure',
    title: { nl: `${nl}, ${area.title}`, ...(en === undefined ? {} : { en: `${en}, ${area.title}` }) },
    path: `/cijfer/${indicator.key}/${area.key}`,
    note: area.hit.note,
    figure: { indicator: indicator.key, area: area.key },
  });
}
