import type { ReactNode } from 'react';
import { type Voice, wordsOf } from '../sentences/voice.ts';

type FrameProps = Readonly<{
  /** The conclusion, as the data has it. */
  title: string;
  /** What there is to see, in a sentence. */
  description: string;
  /** Who says so, and when. */
  caption?: ReactNode;
  /** The same numbers as a table, opened on demand; left out where a table stands beside the chart. */
  table?: ReactNode;
  headingLevel?: 2 | 3;
  voice: Voice;
  children: ReactNode;
}>;

/** What every chart has around it: its conclusion, its sentence, and the numbers it was drawn from. */
export function ChartFrame(props: FrameProps) {
  const { title, description, caption, table, headingLevel = 3, voice, children } = props;
  const Title = `h${headingLevel}` as const;
  return (
    <figure className="chart">
      <Title className={`nl-heading nl-heading--level-${headingLevel} chart-title`}>{title}</Title>
      <p className="chart-description">{description}</p>
      {children}
      {caption && <figcaption>{caption}</figcaption>}
      {table && (
        <details className="chart-data">
          <summary>{wordsOf(voice).chart.asTable}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}
