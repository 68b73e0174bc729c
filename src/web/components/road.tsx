import type { ReactNode } from 'react';
import type { Ctx } from '../context.ts';
import { Heading } from './text.tsx';

/** One stop of the road: what it is, and a line about it. */
export type RoadStop = Readonly<{ title: ReactNode; detail?: ReactNode }>;

type RoadProps = Readonly<{
  ctx: Ctx;
  source: RoadStop;
  check: RoadStop;
  definition: RoadStop;
  publication: RoadStop;
  /** More about the road, under it. */
  children?: ReactNode;
}>;

/** "Waar komt dit vandaan?": the four stops from source to publication, which close every page with figures. */
export function Road({ ctx, source, check, definition, publication, children }: RoadProps) {
  const { road } = ctx.t;
  const stops = [
    { label: road.source, ...source },
    { label: road.check, ...check },
    { label: road.definition, ...definition },
    { label: road.publication, ...publication },
  ];
  return (
    <section className="road" aria-labelledby="herkomst">
      <Heading level={2} id="herkomst">
        {road.title}
      </Heading>
      <ol>
        {stops.map(({ label, title, detail }) => (
          <li key={label}>
            <b>{label}</b>
            <span>{title}</span>
            {detail && <small>{detail}</small>}
          </li>
        ))}
      </ol>
      {children}
    </section>
  );
}
