import { webProblems } from '../problems.ts';
import { contrast, fromHex, type Oklch, toHex } from './colour.ts';
import { nudged } from './nudge.ts';

/** The colours a house style is made from, each as `#rrggbb`. */
export type ThemeSeeds = Readonly<{
  /** Text. */
  ink: string;
  /** What can be followed or is selected. */
  action: string;
  /** Data and accents. */
  accent: string;
  /** The page itself. */
  paper: string;
}>;

/** Every colour of one scheme, by the name of its custom property without `--peil-`. */
export type Tokens = Readonly<Record<TokenName, string>>;

export const TOKEN_NAMES = [
  'paper',
  'card',
  'band',
  'note',
  'field',
  'line',
  'border',
  'ink',
  'soft',
  'action',
  'action-hover',
  'on-action',
  'accent',
  'negative',
  'focus',
  'header',
  'on-header',
  'header-accent',
  'ramp-1',
  'ramp-2',
  'ramp-3',
  'ramp-4',
  'ramp-5',
  'context',
  'context-strong',
  'hatch',
  'hatch-line',
] as const;

export type TokenName = (typeof TOKEN_NAMES)[number];

/** What WCAG 2.2 asks: text 1.4.3, borders of fields and marks in charts 1.4.11. */
export const TEXT_RATIO = 4.5;
export const SHAPE_RATIO = 3;

const LIGHTEST_INK = 0.5;
const DARKEST_PAPER = 0.88;

/** The light scheme. Throws web/theme-* where the seeds cannot make a page that everybody can read. */
export function lightTokens(seeds: ThemeSeeds): Tokens {
  const [ink, paper, accent] = [fromHex(seeds.ink), fromHex(seeds.paper), fromHex(seeds.accent)];
  refuseExtremes(seeds);
  const grounds = {
    paper: seeds.paper,
    card: toHex({ ...paper, l: paper.l + (1 - paper.l) * 0.55, c: paper.c * 0.7 }),
    band: toHex({ ...paper, l: paper.l - 0.045, c: paper.c + 0.012 }),
    note: toHex({ l: 0.945, c: Math.min(accent.c, 0.038), h: accent.h + 10 }),
  };
  return {
    ...grounds,
    ...texts(seeds, Object.values(grounds), { ...ink, l: 0.48, c: ink.c * 0.85 }),
    field: '#ffffff',
    line: toHex({ ...paper, l: paper.l - 0.085, c: paper.c + 0.014 }),
    border: nudged('border', { ...ink, l: 0.58, c: 0.03 }, Object.values(grounds), SHAPE_RATIO),
    ink: nudged('ink', ink, Object.values(grounds), 7),
    accent: seeds.accent,
    negative: nudged('negative', { l: 0.5, c: 0.18, h: 28 }, Object.values(grounds), TEXT_RATIO),
    focus: seeds.ink,
    ...headerTokens(seeds.ink, accent),
    ...ramp(accent, LIGHT_RAMP, Math.abs(accent.l - 0.765) < 0.06 ? seeds.accent : null),
    ...quiet(paper, { context: 0.72, strong: 0.6, hatch: 0.94, line: 0.66 }, Object.values(grounds)),
  };
}

/** The dark scheme, from the same seeds: the hue of the ink becomes the night, the paper becomes the text. */
export function darkTokens(seeds: ThemeSeeds): Tokens {
  const [ink, paper, accent, action] = [seeds.ink, seeds.paper, seeds.accent, seeds.action].map(fromHex) as [
    Oklch,
    Oklch,
    Oklch,
    Oklch,
  ];
  const night = { h: ink.h, c: Math.min(ink.c, 0.022) };
  const grounds = {
    paper: toHex({ ...night, l: 0.195 }),
    card: toHex({ ...night, l: 0.235 }),
    band: toHex({ ...night, l: 0.235 }),
    note: toHex({ l: 0.265, c: Math.min(accent.c, 0.03), h: accent.h + 10 }),
  };
  const text = toHex({ ...paper, l: 0.95, c: Math.min(paper.c, 0.015) });
  const bright = {
    ...seeds,
    action: toHex({ ...action, l: Math.max(action.l, 0.76), c: Math.min(action.c, 0.11) }),
  };
  return {
    ...grounds,
    ...texts(bright, Object.values(grounds), { ...night, l: 0.755 }),
    field: toHex({ ...night, l: 0.16 }),
    line: toHex({ ...night, l: 0.325, c: night.c * 1.3 }),
    border: nudged('border', { ...night, l: 0.5 }, Object.values(grounds), SHAPE_RATIO),
    ink: text,
    accent: nudged('accent', accent, Object.values(grounds), SHAPE_RATIO),
    negative: nudged('negative', { l: 0.7, c: 0.15, h: 28 }, Object.values(grounds), TEXT_RATIO),
    focus: text,
    ...headerTokens(toHex({ ...night, l: 0.165 }), accent),
    ...ramp(accent, DARK_RAMP, null),
    ...quiet(
      { ...paper, c: 0.012 },
      { context: 0.5, strong: 0.66, hatch: 0.29, line: 0.56 },
      Object.values(grounds),
    ),
  };
}

function refuseExtremes({ ink, paper }: ThemeSeeds): void {
  const percent = (value: number) => Math.round(value * 100);
  const [text, page] = [fromHex(ink).l, fromHex(paper).l];
  if (page < DARKEST_PAPER) {
    throw webProblems.make('theme-paper', {
      colour: paper,
      lightness: percent(page),
      needed: percent(DARKEST_PAPER),
    });
  }
  if (text > LIGHTEST_INK) {
    throw webProblems.make('theme-ink', {
      colour: ink,
      lightness: percent(text),
      needed: percent(LIGHTEST_INK),
    });
  }
}

/** Soft text, and the colour of what can be followed, which must be readable on every ground. */
function texts(seeds: ThemeSeeds, grounds: readonly string[], soft: Oklch) {
  const action = nudged('action', fromHex(seeds.action), grounds, TEXT_RATIO);
  const dark = fromHex(grounds[0] ?? '#ffffff').l < 0.5;
  const hover = { ...fromHex(action), l: fromHex(action).l + (dark ? 0.08 : -0.08) };
  return {
    soft: nudged('soft', soft, grounds, TEXT_RATIO),
    action,
    'action-hover': nudged('action-hover', hover, grounds, TEXT_RATIO),
    'on-action': readable(action, toHex(hover), ['#ffffff', dark ? (grounds[0] ?? '#000000') : seeds.ink]),
  };
}

/** The first of some colours that can be read on all of the grounds given first; white or ink, whichever is better. */
function readable(ground: string, other: string, colours: readonly string[]): string {
  const least = (colour: string) => Math.min(contrast(colour, ground), contrast(colour, other));
  const best = [...colours].sort((a, b) => least(b) - least(a))[0] ?? '#ffffff';
  if (least(best) < TEXT_RATIO) {
    throw webProblems.make('theme-contrast', {
      name: 'action',
      colour: ground,
      reached: least(best),
      needed: TEXT_RATIO,
    });
  }
  return best;
}

function headerTokens(header: string, accent: Oklch) {
  return {
    header,
    'on-header': '#ffffff',
    'header-accent': nudged('accent', accent, [header], SHAPE_RATIO),
  };
}

/** Lightness, chroma as a part of the accent's, and turn of hue per step, from low to high. */
type RampTemplate = readonly (readonly [l: number, c: number, h: number])[];

const LIGHT_RAMP: RampTemplate = [
  [0.935, 0.42, 9],
  [0.86, 0.8, 6],
  [0.765, 1, 0],
  [0.595, 0.84, -13],
  [0.405, 0.42, -25],
];

/** At night high values are bright, so that low ones sink into the page as they do by day. */
const DARK_RAMP: RampTemplate = [
  [0.33, 0.4, -25],
  [0.47, 0.65, -13],
  [0.62, 0.88, -5],
  [0.765, 1, 0],
  [0.91, 0.6, 8],
];

/** One sequential ramp in the hue of the accent. Lightness alone tells the steps apart, also in grey. */
function ramp(accent: Oklch, template: RampTemplate, middle: string | null) {
  const [one, two, three, four, five] = template.map(([l, c, h]) =>
    toHex({ l, c: accent.c * c, h: (accent.h + h + 360) % 360 }),
  ) as [string, string, string, string, string];
  return { 'ramp-1': one, 'ramp-2': two, 'ramp-3': middle ?? three, 'ramp-4': four, 'ramp-5': five };
}

type Quiet = Readonly<{ context: number; strong: number; hatch: number; line: number }>;

/** Warm greys for what gives a figure its company, and for what is missing. */
function quiet(paper: Oklch, at: Quiet, grounds: readonly string[]) {
  const grey = (l: number): Oklch => ({ l, c: 0.022, h: paper.h });
  const hatch = toHex({ ...grey(at.hatch), c: 0.01 });
  return {
    context: nudged('context', grey(at.context), grounds.slice(0, 1), SHAPE_RATIO),
    'context-strong': nudged('context-strong', grey(at.strong), grounds.slice(0, 2), SHAPE_RATIO),
    hatch,
    'hatch-line': nudged('hatch-line', grey(at.line), [hatch], SHAPE_RATIO),
  };
}
