import type { Text } from '../kernel/index.ts';
import type { Dataset, SearchHit } from './dataset.ts';
import type { Definition } from './definition.ts';
import { wordsOf } from './search-words.ts';

/** What can be found. */
export type SearchContent = Readonly<{
  areas: readonly Readonly<{ code: string; name: string; level: string; parent: string | null }>[];
  indicators: readonly Pick<Definition, 'id' | 'term' | 'label' | 'meaning' | 'synonyms'>[];
  datasets: readonly Pick<Dataset, 'id' | 'title' | 'description' | 'publisher'>[];
  pages: readonly Readonly<{ path: string; title: Text; words: readonly string[] }>[];
  /** The area a question without an area is about: the gemeente. */
  home: string;
  /** Whether an area has a value for an indicator: the search does not promise a figure that is not there. */
  hasFigure?: (indicator: string, area: string) => boolean;
}>;

/** One thing that can be found, with the words to find it by: what it is called, what else, and what it is about. */
export type SearchDocument = Readonly<{
  id: string;
  kind: SearchHit['kind'];
  key: string;
  title: string;
  /** What it is called, in words: its title and its other names. */
  phrases: readonly (readonly string[])[];
  names: string;
  words: string;
  hit: SearchHit;
}>;

/** Everything that can be found, one document each. */
export function documentsOf(content: SearchContent): readonly SearchDocument[] {
  return [
    ...areaDocuments(content.areas),
    ...content.indicators.map(indicatorDocument),
    ...content.datasets.map(datasetDocument),
    ...content.pages.map(pageDocument),
  ];
}

/** The id of the document of a thing. */
export const documentId = (kind: SearchHit['kind'], key: string): string => `${kind} ${key}`;

function areaDocuments(areas: SearchContent['areas']): readonly SearchDocument[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return areas.map(({ code, name, level, parent }) => {
    const above = parent === null ? undefined : byCode.get(parent);
    const gemeente = above?.level === 'wijk' && above.parent ? byCode.get(above.parent) : undefined;
    const place = [level, above?.level === 'land' ? undefined : above?.name, gemeente?.name];
    const note = place.filter((part) => part !== undefined && part !== name).join(', ');
    const hit: SearchHit = {
      kind: 'area',
      title: { nl: name },
      path: `/monitor/wijken/${code}`,
      note: { nl: note },
    };
    // People write "cafebuurt" for "Café-buurt".
    return document(code, hit, [code, wordsOf(name).join('')], [note]);
  });
}

function indicatorDocument(one: SearchContent['indicators'][number]): SearchDocument {
  const { id, term, label, meaning, synonyms } = one;
  const hit: SearchHit = { kind: 'indicator', title: term, path: `/begrippen/${id}`, note: meaning };
  return document(id, hit, [id, term.en, ...synonyms], [label.nl, label.en, meaning.nl]);
}

function datasetDocument(one: SearchContent['datasets'][number]): SearchDocument {
  const { id, title, description, publisher } = one;
  const hit: SearchHit = { kind: 'dataset', title, path: `/data/${id}`, note: description };
  return document(id, hit, [id, title.en], [description.nl, publisher]);
}

function pageDocument({ path, title, words }: SearchContent['pages'][number]): SearchDocument {
  return document(path, { kind: 'page', title, path, note: null }, [title.en, ...words], []);
}

type Words = readonly (string | undefined)[];

function document(key: string, hit: SearchHit, names: Words, words: Words): SearchDocument {
  const together = (all: Words) => all.filter((word) => word !== undefined).join(' ');
  return Object.freeze({
    ...{ id: documentId(hit.kind, key), kind: hit.kind, key, title: hit.title.nl, hit: Object.freeze(hit) },
    phrases: [hit.title.nl, ...names].flatMap((name) => (name === undefined ? [] : [wordsOf(name)])),
    names: together(names),
    words: together(words),
  });
}
