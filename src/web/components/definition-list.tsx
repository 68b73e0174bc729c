import type { ReactNode } from 'react';

type Item = Readonly<{ term: string; description: ReactNode }>;

/** Names with what belongs to them: owner, licence, version. Items without a description are left out. */
export function DefinitionList({ items }: Readonly<{ items: readonly Item[] }>) {
  return (
    <dl className="terms">
      {items
        .filter(({ description }) => description !== null && description !== undefined && description !== '')
        .map(({ term, description }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{description}</dd>
          </div>
        ))}
    </dl>
  );
}
