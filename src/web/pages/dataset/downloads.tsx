import type { Dataset } from '../../../server/api.ts';
import { Button, Code, Link, Section } from '../../components/index.ts';
import { type Ctx, localPath } from '../../context.ts';

type Props = Readonly<{ dataset: Dataset; ctx: Ctx }>;

/** The file types a dataset can be had in; a map file only where it has shapes. */
export function formatsOf({ hasGeometry }: Dataset): readonly string[] {
  return hasGeometry ? ['csv', 'json', 'geojson', 'parquet'] : ['csv', 'json', 'parquet'];
}

/** The downloads: CSV first, because most people can open that. */
export function Downloads({ dataset, ctx }: Props) {
  const [first = 'csv', ...others] = formatsOf(dataset);
  const address = (format: string) => fileOf(dataset, format, ctx);
  return (
    <>
      <Button href={address(first)}>{ctx.t.dataset.download(first.toUpperCase())}</Button>
      {others.map((format) => (
        <Link key={format} href={address(format)} download label={ctx.t.dataset.download(name(format))}>
          {name(format)}
        </Link>
      ))}
      <span className="soft">
        {ctx.t.datasets.rows(ctx.format.number(dataset.rows), dataset.rows)},{' '}
        {ctx.format.bytes(dataset.bytes)}
      </span>
    </>
  );
}

/** For who wants to compute: the address of the data, and how to cite it. */
export function Use({ dataset, ctx }: Props) {
  const { t, site, say } = ctx;
  const address = site.baseUrl + `/data/${dataset.id}`;
  const cite = t.dataset.citeText(
    say(dataset.title),
    dataset.publisher,
    site.release.id,
    `${address}?stand=${site.release.id}`,
  );
  return (
    <Section title={t.dataset.use} id="gebruiken" sub={t.dataset.useText}>
      <p className="nl-paragraph">
        <Code>{`${address}.json?stand=${site.release.id}`}</Code>
      </p>
      <p className="nl-paragraph">
        <Link href="/api/v1/openapi.json">{t.dataset.useApi}</Link>
      </p>
      <h3 className="nl-heading nl-heading--level-3">{t.dataset.cite}</h3>
      <p className="nl-paragraph cite">{cite}</p>
    </Section>
  );
}

function fileOf(dataset: Dataset, format: string, { site }: Ctx): string {
  const file = localPath('nl', `/data/${dataset.id}.${format}`);
  return site.pinned ? `${file}?stand=${site.release.id}` : file;
}

function name(format: string): string {
  return { geojson: 'GeoJSON', parquet: 'Parquet' }[format] ?? format.toUpperCase();
}
