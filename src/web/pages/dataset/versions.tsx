import type { DatasetView } from '../../../server/api.ts';
import { Code, Link, Section, Table } from '../../components/index.ts';
import { type Ctx, localPath } from '../../context.ts';

/** Every publication in which the table changed. Each can still be seen. */
export function Versions({ view, ctx }: Readonly<{ view: DatasetView; ctx: Ctx }>) {
  const { t, format, lang, site } = ctx;
  // A page that names its release stays what it is when a newer one comes.
  const shown = site.pinned
    ? view.versions.filter(({ publishedAt }) => publishedAt <= site.release.publishedAt)
    : view.versions;
  return (
    <Section title={t.dataset.versions} id="versies" sub={t.dataset.versionsSub}>
      <Table
        caption={t.dataset.versions}
        captionHidden
        columns={[
          { label: t.dataset.release },
          { label: t.dataset.published },
          { label: t.dataset.rows, numeric: true },
          { label: t.dataset.fingerprint },
        ]}
        rows={shown.map((version) => ({
          key: version.release,
          cells: [
            <Link key="release" href={localPath(lang, `/data/${view.dataset.id}?stand=${version.release}`)}>
              {version.release}
            </Link>,
            format.moment(version.publishedAt),
            format.number(version.rows),
            <Code key="hash">{version.contentHash.slice(0, 12)}</Code>,
          ],
        }))}
      />
    </Section>
  );
}
