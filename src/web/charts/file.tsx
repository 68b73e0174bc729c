import { renderToStaticMarkup } from 'react-dom/server';
import type { ChoroplethView, Site } from '../../server/api.ts';
import { contextOf } from '../context.ts';
import { mapDescription, mapTitle } from '../sentences/map.ts';
import { attributions } from '../sentences/sources.ts';
import { type Voice, wordsOf } from '../sentences/voice.ts';
import { MapMarks } from './choropleth.tsx';
import { Hatch } from './hatch.tsx';
import { LegendMarks } from './legend.tsx';
import { filePaint, type MapPaint, type Palette, shippedPalette } from './paint.ts';
import { mapSubtitle } from './subtitle.ts';

const WIDTH = 640;
const PAD = 32;

/**
 * A map as a file of its own: title, sub-title, legend, map, source and release, with all colours inside.
 * The same
 * input gives the same bytes.
 */
export function mapFile(site: Site, view: ChoroplethView, palette: Palette = shippedPalette): string {
  const voice = contextOf(site);
  const paint = filePaint(palette);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(
    <MapFile site={site} view={view} voice={voice} paint={paint} palette={palette} />,
  )}\n`;
}

type Props = Readonly<{ site: Site; view: ChoroplethView; voice: Voice; paint: MapPaint; palette: Palette }>;

function MapFile({ site, view, voice, paint, palette }: Props) {
  const scale = (WIDTH - 2 * PAD) / view.width;
  const top = 250;
  const height = Math.round(top + view.height * scale + 84);
  const start = { ...paint.label, textAnchor: 'start' } as const;
  const name = mapTitle(view, voice);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      lang={voice.lang}
      aria-labelledby="titel tekst"
    >
      <title id="titel">{name}</title>
      <desc id="tekst">{mapDescription(view, voice)}</desc>
      <Hatch paint={paint} />
      <rect width={WIDTH} height={height} fill={palette.paper} />
      <text {...paint.strong} textAnchor="start" fontSize={26} x={PAD} y={PAD + 22}>
        {name}
      </text>
      <text {...start} fontSize={15} x={PAD} y={PAD + 48}>
        {mapSubtitle(view, voice)}
      </text>
      <g transform={`translate(${PAD} 100)`}>
        <LegendMarks view={view} voice={voice} paint={paint} />
      </g>
      <g transform={`translate(${PAD} ${top}) scale(${Math.round(scale * 1000) / 1000})`}>
        <MapMarks view={view} voice={voice} paint={paint} />
      </g>
      {footLines(site, view, voice).map((line, index) => (
        <text key={line} {...start} x={PAD} y={height - 46 + index * 20}>
          {line}
        </text>
      ))}
    </svg>
  );
}

function footLines(site: Site, view: ChoroplethView, voice: Voice): readonly string[] {
  const { chart } = wordsOf(voice);
  return [
    `${chart.source}: ${attributions(view.indicator)} · ${chart.borders(view.bordersYear)}`,
    `Peil ${site.gemeente} · ${chart.release(voice.format.date(site.release.publishedAt))} (${site.release.id})`,
  ];
}
