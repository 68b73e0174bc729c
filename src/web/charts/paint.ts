/** The attributes that give a shape its colours: a class on a page, colours of their own in a loose file. */
export type Paint = Readonly<{
  className?: string;
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  strokeLinejoin?: 'round';
  fontFamily?: string;
  fontSize?: number;
  fontWeight?: number;
  textAnchor?: 'start' | 'middle' | 'end';
}>;

/** The parts of a map and its legend that are painted. */
export type MapPaint = Readonly<{
  /** One class of the legend and of the map: both take it from here, so that they cannot differ. */
  bin(index: number, classes: number): Paint;
  missing: Paint;
  outline: Paint;
  label: Paint;
  strong: Paint;
  tick: Paint;
  hatch: Readonly<{ ground: Paint; line: Paint }>;
}>;

/** How many steps the ramp of the theme has. */
const RAMP_STEPS = 5;

/**
 * The step of the ramp (1 the lightest) for a class. Few classes are spread over the whole ramp; one class
 * takes the
 * middle, since it is neither high nor low.
 */
export function rampStep(index: number, classes: number): number {
  if (classes <= 1) return Math.ceil(RAMP_STEPS / 2);
  const spread = Math.round((Math.max(0, Math.min(index, classes - 1)) * (RAMP_STEPS - 1)) / (classes - 1));
  return spread + 1;
}

/** Colours by class name: the style sheet decides, so that dark, print and another house style just work. */
export const pagePaint: MapPaint = Object.freeze({
  bin: (index, classes) => ({ className: `ramp-${rampStep(index, classes)}` }),
  missing: { className: 'map-none' },
  outline: { className: 'map-outline' },
  label: { className: 'chart-label' },
  strong: { className: 'chart-strong' },
  tick: { className: 'chart-marker' },
  hatch: { ground: { className: 'hatch-ground' }, line: { className: 'hatch-line' } },
} satisfies MapPaint);

/** The colours of a loose file. */
export type Palette = Readonly<{
  ramp: readonly [string, string, string, string, string];
  ink: string;
  soft: string;
  paper: string;
  hatchGround: string;
  hatchLine: string;
}>;

/** The light colours of the shipped theme. */
export const shippedPalette: Palette = Object.freeze({
  ramp: ['#f6ecd0', '#ecd08b', '#d9a94a', '#a8743a', '#5f4330'],
  ink: '#14213d',
  soft: '#55607a',
  paper: '#fbf8f1',
  hatchGround: '#efece4',
  hatchLine: '#a49c88',
} satisfies Palette);

const FONT = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";

/** Colours as attributes, for a file that has no page around it. */
export function filePaint(palette: Palette): MapPaint {
  const { ramp, ink, soft, paper } = palette;
  const edge = { stroke: paper, strokeWidth: 1.1, strokeLinejoin: 'round' } as const;
  return Object.freeze({
    bin: (index, classes) => ({ ...edge, fill: ramp[rampStep(index, classes) - 1] ?? ramp[0] }),
    missing: edge,
    outline: { fill: 'none', stroke: ink, strokeWidth: 2.6, strokeLinejoin: 'round' },
    label: { fill: soft, fontFamily: FONT, fontSize: 13, textAnchor: 'middle' },
    strong: { fill: ink, fontFamily: FONT, fontSize: 14, fontWeight: 700, textAnchor: 'middle' },
    tick: { fill: ink, stroke: ink },
    hatch: { ground: { fill: palette.hatchGround }, line: { stroke: palette.hatchLine, strokeWidth: 2 } },
  } satisfies MapPaint);
}
