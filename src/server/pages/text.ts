import { type Resource, resource } from '../http/resource.ts';
import type { Station } from '../http/serving.ts';
import { serverProblems } from '../problems.ts';
import { nothing } from './queries.ts';

/** A page of text that stands in the workspace. */
export function textPage(station: Station, id: string, doc: Resource['doc']): Resource {
  return resource({
    path: `/${id}`,
    access: { action: 'read', thing: 'status' },
    doc,
    forms: ['html'],
    query: nothing,
    pin: 'stand',
    answer: async ({ lang }) => {
      const page = station.serving()?.texts(id, lang);
      if (!page) throw serverProblems.make('page-unknown', { path: `/${id}` });
      return { html: () => page };
    },
  });
}
