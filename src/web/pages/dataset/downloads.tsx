import type { Dataset, DatasetView } from '../../../server/api.ts';
import { Button, Code, Link, Section } from '../../components/index.ts';
import { type Ctx, localPath } from '../../context.ts';

type Props = Readonly<{ dataset: Dataset; ctx: Ctx }>;
type Form = 'csv' | 'json' | 'geojson' | 'parquet';

/** The file types a dataset can be had in; a map file only where it has shapes. */
export function formatsOf({ hasGeometry }: Dataset): readonly Form[] {
  return hasGeometry ? ['csv', 'json', 'geojson', 'parquet'] : ['csv', 'json', 'parquet'];
}

/** The downloads: CSV first, because most people can open that; each with its size where that is known. */
export function Downloads({ view, ctx }: Readonly<{ view: DatasetView; ctx: Ctx }>) {
  const { dataset, sizes } = view;
  const [first = 'csv', ...others] = formatsOf(dataset);
  const address = (format: Form) => fileOf(dataset, format, ctx);
  const sized = (text: string, form: Form) => {
    const size = sizes[form];
    return size === undefined ? text : `${text} (${ctx.format.bytes(size)})`;
  };
  return (
    <>
      <Button href={address(first)}>{sized(ctx.t.dataset.download(first.toUpperCase()), first)}</Button>
      {others.map((format) => (
        <Link
          key={format}
          href={address(format)}
          download
          label={sized(ctx.t.dataset.download(name(format)), format)}
        >
          {sized(name(format), format)}
        </Link>
      ))}
      <span className="soft">{ctx.t.datasets.rows(ctx.format.number(dataset.rows), dataset.rows)}</span>
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
