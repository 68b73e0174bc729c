import { PUBLIC } from '../../guard/index.ts';
import { area, type Profile, profile } from '../../monitors/index.ts';
import { areaJson, figureJson, figureShape, tableOf } from '../api/shapes.ts';
import { resource } from '../http/resource.ts';
import { nothing } from './queries.ts';

/** Everything about one buurt, wijk or gemeente. */
export const areaPage = resource({
  path: '/monitor/wijken/:code',
  access: { action: 'read', thing: 'area' },
  doc: { nl: 'De cijfers van een buurt, wijk of gemeente', en: 'The figures of one area' },
  forms: ['html', 'json', 'csv'],
  query: nothing,
  pin: 'stand',
  answer: async ({ reader, params, query, form }) => {
    const asked = params.code ?? '';
    const { code } = area(PUBLIC, reader.book, asked);
    if (code !== asked) return { redirect: addressOf(code, form, query.stand), status: 301 };
    const view = profile(PUBLIC, reader.book, code);
    return {
      html: () => ({ kind: 'area', profile: view, gemeente: reader.book.gemeente }),
      json: () => ({ area: areaJson(view.area), figures: figuresOf(view) }),
      csv: () => tableOf(figureShape, figuresOf(view)),
    };
  },
});

function addressOf(code: string, form: string, stand: string | undefined): string {
  const suffix = form === 'html' ? '' : `.${form}`;
  return `/monitor/wijken/${code}${suffix}${stand ? `?stand=${encodeURIComponent(stand)}` : ''}`;
}

/** Every point of every series of the page, not only the newest. */
function figuresOf(view: Profile) {
  return view.themes.flatMap(({ rows }) =>
    rows.flatMap(({ series, figure }) =>
      series.length > 0 ? series.map((point) => figureJson(point.figure)) : [figureJson(figure)],
    ),
  );
}
