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
      prefix: (term) => term.length > 1 && !/^\d+$/.test(term),
      // One typing error in a word of five letters or more, two from eight on; none in a code. A shorter word with one
      // letter changed is another word: "rijk" is no "wijk".
      fuzzy: (term) => (term.length < 5 || /\d/.test(term) ? false : term.length < 8 ? 1 : 2),
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
 * that it names, or for the gemeente. What is called exactly so comes before what begins so, and that before what
 * looks like it. A question with a word that is nowhere has no answer. Typing errors, accents and capitals do not
 * matter.
 */
export function search(actor: Actor, index: SearchIndex, question: string): readonly SearchHit[] {
  demand(actor, 'read', { kind: 'release' });
  const words = tellingWords(question.slice(0, 200));
  if (words.length === 0) return [];
  const found = byCloseness(index, index.engine.search(words.join(' ')));
  if (!words.every((word) => found.some(({ queryTerms }) => queryTerms.includes(word)))) return [];
  const whole = found.filter(({ queryTerms }) => words.every((word) => queryTerms.includes(word)));
  const part = found.filter((one) => !whole.includes(one) && words.some((word) => one.terms.includes(word)));
  const ranked = [...figureHits(index, words, found), ...whole.flatMap((one) => toRanked(index, words, one))];
  return [
    ...ranked.filter(({ rank }) => rank < NOISE).sort((a, b) => a.rank - b.rank),
    ...part.flatMap((one) => toRanked(index, words, one)),
  ]
    .map(({ hit }) => hit)
    .slice(0, MAX_HITS);
}

/** Rank of what only has a word somewhere in its description that looks like the question. */
const NOISE = 5;

/** An answer, and how well it fits: 0 is called exactly this, 4 only looks like it. */
type RankedHit = Readonly<{ hit: SearchHit; rank: number }>;

function toRanked(index: SearchIndex, words: readonly string[], result: SearchResult): readonly RankedHit[] {
  const hit = index.documents.get(String(result.id))?.hit;
  return hit ? [{ hit, rank: rankOf(index, words, [result]) }] : [];
}

/** How well results have the words of a question between them: as well as the word that fits worst. */
function rankOf(
  { documents }: SearchIndex,
  words: readonly string[],
  results: readonly SearchResult[],
): number {
  const [only] = results;
  const phrases = results.length === 1 ? (documents.get(String(only?.id))?.phrases ?? []) : [];
  if (phrases.some((phrase) => phrase.join(' ') === words.join(' '))) return 0;
  return Math.max(...words.map((word) => Math.min(...results.map((result) => wordRank(word, result)))));
}

/** 1: stands in the name; 2: the name has a word that begins so; 3: stands in what is said of it; 4: looks like it. */
function wordRank(word: string, { match }: SearchResult): number {
  const ranks = Object.entries(match).map(([term, fields]) => {
    const called = fields.some((field) => field !== 'words');
    if (term === word) return called ? 1 : 3;
    const begins = term.startsWith(word);
    if (called) return begins ? 2 : 4;
    return begins ? 4 : NOISE;
  });
  return Math.min(NOISE, ...ranks);
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
): readonly RankedHit[] {
  const areas = bestOf(index, found, 'area');
  const pairs = bestOf(index, found, 'indicator').flatMap((indicator) => [
    ...areas.map((area) => ({ indicator, area: String(area.id), of: [indicator, area] })),
    { indicator, area: documentId('area', index.home), of: [indicator] },
  ]);
  return pairs
    .filter(({ of }) => covered(words, of))
    .flatMap(({ indicator, area, of }) => {
      const [meaning, place] = [index.documents.get(String(indicator.id)), index.documents.get(area)];
      return meaning && place && index.hasFigure(meaning.key, place.key)
        ? [{ hit: figureHit(meaning, place), rank: rankOf(index, words, of) }]
        : [];
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
