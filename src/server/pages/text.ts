import { type Resource, resource } from '../http/resource.ts';
import { serverProblems } from '../problems.ts';
import { nothing } from './queries.ts';

/** A page of text that stands in the workspace. */
export function textPage(id: string, doc: Resource['doc']): Resource {
  return resource({
    path: `/${id}`,
    access: { action: 'read', thing: 'status' },
    doc,
    forms: ['html'],
    query: nothing,
    pin: 'stand',
    answer: async ({ reader, lang }) => {
      const page = reader.texts(id, lang);
      if (!page) throw serverProblems.make('page-unknown', { path: `/${id}` });
      return { html: () => page };
    },
  });
}
