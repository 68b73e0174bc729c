import { z } from 'zod';
import type { Json } from '../../kernel/index.ts';
import { resource } from '../http/resource.ts';
import { stand } from './queries.ts';

/** The search box: areas, figures, definitions, datasets and pages. */
export const searchPage = resource({
  path: '/zoeken',
  access: { action: 'read', thing: 'release' },
  doc: { nl: 'Zoeken in alles wat er is', en: 'Search in everything there is' },
  forms: ['html', 'json'],
  query: z.object({ q: z.string().max(200).default(''), ...stand }),
  pin: 'stand',
  answer: async ({ reader, query }) => {
    const words = query.q.trim();
    const hits = words === '' ? [] : reader.search(words);
    return {
      html: () => ({ kind: 'search', query: words, hits }),
      json: () => ({ query: words, hits: JSON.parse(JSON.stringify(hits)) as Json }),
    };
  },
});
