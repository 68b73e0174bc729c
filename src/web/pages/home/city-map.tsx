import type { ChoroplethView } from '../../../server/api.ts';
import { Choropleth, Legend, subtitle } from '../../charts/index.ts';
import { Badge, Heading, Link, Pair, Paragraph } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { mapDescription, mapTitle } from '../../sentences/map.ts';

/** The map of the figure that the monitor features, with its legend and the way to its table. */
export function CityMap({ view, ctx }: Readonly<{ view: ChoroplethView; ctx: Ctx }>) {
  const { t, href, site } = ctx;
  const { indicator, level, period } = view;
  const table = href('/monitor/wijken', { cijfer: indicator.id, niveau: level, periode: period });
  return (
    <section aria-labelledby="kaart-kop">
      <Pair>
        <div>
          <Heading level={2} id="kaart-kop">
            {mapTitle(view, ctx)}
          </Heading>
          <Paragraph soft>
            {subtitle(view, ctx)} {indicator.estimate && <Badge kind="estimate" ctx={ctx} />}
          </Paragraph>
          <Legend view={view} voice={ctx} />
          <Paragraph>{mapDescription(view, ctx)}</Paragraph>
          <Paragraph>
            <Link href={table}>{t.home.map}</Link>
          </Paragraph>
        </div>
        <figure>
          <Choropleth view={view} voice={ctx} href={(code) => href(`/monitor/wijken/${code}`)} />
          <figcaption>
            {indicator.sources.map(({ attribution }) => attribution).join(' · ')} · {t.home.borders(view.bordersYear)} ·{' '}
            {t.road.release(site.release.id)}
          </figcaption>
        </figure>
      </Pair>
    </section>
  );
}
