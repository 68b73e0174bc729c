import { z } from 'zod';
import { PUBLIC } from '../../guard/index.ts';
import type { Json, Lang } from '../../kernel/index.ts';
import { figure } from '../../monitors/index.ts';
import { writeFigure } from '../../web/index.ts';
import type { AnsweredHit, SearchHit } from '../api.ts';
import { resource } from '../http/resource.ts';
import type { Reader } from '../views/reader.ts';
import { stand } from './queries.ts';

/** The search box: areas, figures, definitions, datasets and pages. */
export const searchPage = resource({
  path: '/zoeken',
  access: { action: 'read', thing: 'release' },
  doc: { nl: 'Zoeken in alles wat er is', en: 'Search in everything there is' },
  forms: ['html', 'json'],
  query: z.object({ q: z.string().max(200).default(''), ...stand }),
  pin: 'stand',
  answer: async ({ reader, query, lang }) => {
    const words = query.q.trim();
    const hits = words === '' ? [] : reader.search(words);
    return {
      html: () => ({ kind: 'search', query: words, hits: hits.map((hit) => answered(hit, reader)) }),
      json: () => ({ query: words, hits: hits.map((hit) => hitJson(answered(hit, reader), lang)) }),
    };
  },
});

/** A hit for a program: of a figure the newest value, and how it is written. */
function hitJson({ answer, ...hit }: AnsweredHit, lang: Lang): Json {
  const value = answer && {
    written: writeFigure(answer.figure, answer.indicator, lang),
    value: answer.figure.value,
    unit: answer.figure.unit,
    decimals: answer.indicator.decimals,
    period: answer.figure.period,
    status: answer.figure.status,
  };
  return JSON.parse(JSON.stringify({ ...hit, ...(value ? { answer: value } : {}) })) as Json;
}

/** A hit that is a figure, with its newest value. */
function answered(hit: SearchHit, { book }: Reader): AnsweredHit {
  const indicator = hit.figure && book.indicators.get(hit.figure.indicator);
  if (!hit.figure || !indicator) return hit;
  return { ...hit, answer: { indicator, figure: figure(PUBLIC, book, hit.figure) } };
}
