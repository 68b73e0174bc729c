import type { ReactNode } from 'react';

type FoldProps = Readonly<{
  /** How many things there are. */
  count: number;
  /** More than this are folded away. */
  most: number;
  summary: string;
  children: ReactNode;
}>;

/** Shows a few things, and folds away many, for a reader to open. */
export function Fold({ count, most, summary, children }: FoldProps) {
  if (count <= most) return children;
  return (
    <details className="more">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
