import type { ChoroplethArea, ChoroplethView } from '../../server/api.ts';
import { areaLabel, mapDescription, mapTitle } from '../sentences/map.ts';
import { type Voice, wordsOf } from '../sentences/voice.ts';
import { HATCH_ID, Hatch } from './hatch.tsx';
import { type MapPaint, pagePaint } from './paint.ts';

type ChoroplethProps = Readonly<{
  view: ChoroplethView;
  voice: Voice;
  /** Where an area leads to. */
  href: (code: string) => string;
  /** Ids of the map start with it: two maps on one page need two. */
  id?: string;
}>;

/**
 * A map of one figure. Each area is a link with its name and value; what it shows stands beside it in a
 * table. A reader
 * who uses a keyboard can pass all areas at once, to what comes after the map.
 */
export function Choropleth({ view, voice, href, id = 'kaart' }: ChoroplethProps) {
  return (
    <div className="map-frame">
      <a className="map-skip" href={`#${id}-na`}>
        {wordsOf(voice).chart.skipMap}
      </a>
      {/* biome-ignore lint/a11y/useSemanticElements: a group inside a drawing has no element of its own */}
      <svg
        className="map"
        viewBox={`0 0 ${view.width} ${view.height}`}
        role="group"
        aria-labelledby={`${id}-titel`}
        aria-describedby={`${id}-tekst`}
      >
        <title id={`${id}-titel`}>{mapTitle(view, voice)}</title>
        <desc id={`${id}-tekst`}>{mapDescription(view, voice)}</desc>
        <Hatch paint={pagePaint} />
        {view.areas.map((shape) => (
          <a key={shape.area.code} href={href(shape.area.code)}>
            <MapArea shape={shape} view={view} voice={voice} paint={pagePaint} />
          </a>
        ))}
        <Outline view={view} paint={pagePaint} />
      </svg>
      <span id={`${id}-na`} />
    </div>
  );
}

type MarksProps = Readonly<{ view: ChoroplethView; voice: Voice; paint: MapPaint }>;

/** The shapes of a map without links, for a loose file. */
export function MapMarks(props: MarksProps) {
  return (
    <>
      {props.view.areas.map((shape) => (
        <MapArea key={shape.area.code} shape={shape} {...props} />
      ))}
      <Outline {...props} />
    </>
  );
}

function MapArea({ shape, view, voice, paint }: MarksProps & Readonly<{ shape: ChoroplethArea }>) {
  const { area, figure, bin, path } = shape;
  const colour =
    bin === null
      ? { ...paint.missing, fill: `url(#${HATCH_ID})` }
      : paint.bin(bin, Math.max(1, view.counts.length));
  return (
    <path {...colour} d={path}>
      <title>{areaLabel(area.name, bin === null ? null : figure.value, view.indicator, voice)}</title>
    </path>
  );
}

/** A wijk is outlined by its buurten: borders of different files do not lie on one another. */
function Outline({ view, paint }: Readonly<{ view: ChoroplethView; paint: MapPaint }>) {
  const chosen = new Set<string>(view.selected);
  const path = view.areas.filter(({ area }) => chosen.has(area.code)).map(({ path: of }) => of);
  return path.length > 0 ? <path {...paint.outline} d={path.join('')} /> : null;
}
