import type { Dataset } from '../../../server/api.ts';
import { Code, DefinitionList, Dutch, Link, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';

/** Licence pages, so that a reader can see what is allowed. */
const LICENCES: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/deed.nl',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/deed.nl',
};

/** Who answers for a dataset, under which licence, how old it is. */
export function Facts({ dataset, ctx }: Readonly<{ dataset: Dataset; ctx: Ctx }>) {
  const { t, format } = ctx;
  const licence = LICENCES[dataset.licence];
  const items = [
    { term: t.dataset.publisher, description: dataset.publisher },
    { term: t.dataset.owner, description: dataset.owner },
    {
      term: t.dataset.licence,
      description: licence ? (
        <Link href={licence} rel="license">
          {dataset.licence}
        </Link>
      ) : (
        dataset.licence
      ),
    },
    { term: t.dataset.attribution, description: <Dutch ctx={ctx}>{dataset.attribution}</Dutch> },
    { term: t.dataset.retrieved, description: dataset.retrieved && format.date(dataset.retrieved) },
    { term: t.dataset.updated, description: format.date(dataset.updatedAt) },
    { term: t.dataset.rows, description: format.number(dataset.rows) },
    { term: t.dataset.size, description: format.bytes(dataset.bytes) },
    { term: t.dataset.table, description: <Code>{dataset.table}</Code> },
    { term: t.dataset.address, description: <SourceAddress address={dataset.address} /> },
  ];
  return (
    <Section title={t.dataset.facts} id="kenmerken">
      <DefinitionList items={dataset.address ? items : items.slice(0, -1)} />
    </Section>
  );
}

/** The live address of the source, as a link only where it is one for a browser. */
function SourceAddress({ address }: Readonly<{ address: string | null }>) {
  if (!address || !/^https?:\/\//.test(address)) return address;
  return (
    <Link href={address} rel="external">
      {address}
    </Link>
  );
}
