import { z } from 'zod';
import type { Json, Lang } from '../../kernel/index.ts';
import { say } from '../../kernel/index.ts';
import type { Area, Figure, Indicator } from '../../monitors/index.ts';
import type { Table } from '../http/resource.ts';

/** One figure as the API gives it. The order of the keys is part of the promise that its bytes stay the same. */
export const figureShape = z.strictObject({
  indicator: z.string().describe('Id of the definition: eenzaam'),
  area: z.string().describe('CBS area code: GM1234'),
  period: z.string().describe('Year, quarter or other period: 2020'),
  breakdown: z.string().describe('total, or a part of the people it is about: 65-plus'),
  value: z.number().nullable().describe('The value as the source has it, in `unit`; null when there is none'),
  unit: z.string(),
  status: z.enum(['final', 'provisional', 'estimated', 'converted', 'suppressed', 'missing']),
  reason: z
    .enum(['not-published', 'not-in-source', 'too-few', 'denominator-zero'])
    .nullable()
    .describe('Why there is no value'),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  definition: z.string().describe('The definition and its version: eenzaam@1'),
  source: z.string().nullable().describe('The source that decides the value; null when no source has it'),
  release: z.string().describe('The release it was read from'),
});

export const indicatorShape = z.strictObject({
  id: z.string(),
  label: z.string(),
  theme: z.string(),
  unit: z.string(),
  definition: z.string().describe('What it means, in one or two sentences'),
  direction: z.enum(['more-is-better', 'less-is-better', 'neutral']),
  source: z.string().nullable().describe('The source of the newest value'),
  sources: z.array(z.string()).describe('Every source of its figures'),
  owner: z.string(),
  version: z.number().int(),
  periods: z.array(z.string()).describe('Periods with at least one value, oldest first'),
  levels: z.array(z.string()).describe('Levels of area with at least one value'),
  breakdowns: z.array(z.string()),
  estimate: z.boolean().describe('Whether a model made the values'),
  status: z.enum(['concept', 'approved', 'deprecated']),
});

export const areaShape = z.strictObject({
  code: z.string(),
  name: z.string(),
  level: z.enum(['land', 'provincie', 'gemeente', 'wijk', 'buurt']),
  parent: z.string().nullable(),
  years: z.array(z.number().int()).describe('Years in which a source knew the code'),
});

export type FigureJson = z.infer<typeof figureShape>;

/** A figure in the shape of the API. */
export function figureJson(figure: Figure): FigureJson {
  return {
    indicator: figure.indicator,
    area: figure.area,
    period: figure.period,
    breakdown: figure.breakdown,
    value: figure.value,
    unit: figure.unit,
    status: figure.status,
    reason: figure.reason,
    numerator: figure.numerator,
    denominator: figure.denominator,
    definition: `${figure.indicator}@${figure.version}`,
    source: figure.sources[0] ?? null,
    release: figure.release,
  };
}

/** An indicator in the shape of the API, its words in the asked language. */
export function indicatorJson(indicator: Indicator, lang: Lang): z.infer<typeof indicatorShape> {
  return {
    id: indicator.id,
    label: say(indicator.label, lang),
    theme: indicator.theme,
    unit: indicator.unit,
    definition: say(indicator.meaning, lang),
    direction: indicator.direction,
    source: indicator.sources[0]?.id ?? null,
    sources: indicator.sources.map(({ id }) => id),
    owner: indicator.owner,
    version: indicator.version,
    periods: [...indicator.periods],
    levels: [...indicator.levels],
    breakdowns: ['total', ...indicator.breakdowns.map(({ id }) => id)],
    estimate: indicator.estimate,
    status: indicator.status,
  };
}

/** An area in the shape of the API. */
export function areaJson(area: Area): z.infer<typeof areaShape> {
  return { code: area.code, name: area.name, level: area.level, parent: area.parent, years: [...area.years] };
}

/** Objects of one shape as a table: a column per key, a list as text with spaces between. */
export function tableOf(shape: z.ZodObject, items: readonly Readonly<Record<string, Json>>[]): Table {
  const columns = Object.keys(shape.shape);
  const cell = (value: Json | undefined) => {
    if (value === undefined || value === null) return null;
    return typeof value === 'object' ? [value].flat().join(' ') : value;
  };
  return { columns, rows: items.map((item) => columns.map((column) => cell(item[column]))) };
}
