import { PUBLIC } from '../../guard/index.ts';
import { indicatorView, monitorsProblems, nameOf } from '../../monitors/index.ts';
import { resource } from '../http/resource.ts';
import { choice, choiceOf } from './queries.ts';

/** The map of an indicator as a file of its own. */
export const mapFile = resource({
  path: '/kaart/:indicator',
  access: { action: 'read', thing: 'figure' },
  doc: { nl: 'De kaart van een cijfer als SVG', en: 'The map of a figure as SVG' },
  forms: ['svg'],
  query: choice,
  pin: 'stand',
  answer: async ({ reader, params, query }) => {
    const view = indicatorView(PUBLIC, reader.book, params.indicator ?? '', choiceOf(query));
    const { map } = view;
    if (map) return { svg: map };
    throw monitorsProblems.make('map-missing', { indicator: nameOf(view.indicator), level: view.level });
  },
});
