import type { ReactNode } from 'react';
import type { ValueParts } from '../format.ts';
import { Link } from './text.tsx';

/** A few telling figures side by side. */
export function Tiles({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <ul className="tiles" aria-label={label}>
      {children}
    </ul>
  );
}

type TileProps = Readonly<{
  title: string;
  href?: string | undefined;
  /** The number large, its unit small. A reason instead of a number where there is none. */
  value: ValueParts | string;
  badge?: ReactNode;
  /** A small line of the past, beside the number. */
  chart?: ReactNode;
  /** One sentence that gives the number its company. */
  children?: ReactNode;
}>;

/** One figure: name, number, and a sentence that gives it company. */
export function Tile({ title, href, value, badge, chart, children }: TileProps) {
  return (
    <li className="tile">
      <h3 className="tile-title">{href ? <Link href={href}>{title}</Link> : title}</h3>
      <div className="tile-figure">
        <BigNumber value={value} />
        {!isWide(value) && chart}
      </div>
      {badge && <p className="tile-badge">{badge}</p>}
      {children && <p className="tile-text">{children}</p>}
    </li>
  );
}

/** Letters from which a number fills a tile by itself. */
const WIDE = 9;

function isWide(value: ValueParts | string): boolean {
  if (typeof value === 'string') return value.length >= WIDE;
  return value.prefix.length + value.number.length + value.suffix.length >= WIDE;
}

/** A value in large figures, with its unit beside it in small ones. */
export function BigNumber({ value }: Readonly<{ value: ValueParts | string }>) {
  if (typeof value === 'string') return <p className="big big-none">{value}</p>;
  return (
    <p className={isWide(value) ? 'big big-wide' : 'big'}>
      {value.prefix && <span>{value.prefix}</span>}
      {value.number}
      {value.suffix && <span>{value.suffix}</span>}
    </p>
  );
}
