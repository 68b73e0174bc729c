import type { AreaCode, AreaLevel } from '../kernel/index.ts';
import { type Geometry, join, polygonsOf, type Row, readWkb, type Sql, sql } from '../lake/index.ts';

/** The outline of one area in one year, in RD New (EPSG:28992, metres). */
export type Border = Readonly<{ code: AreaCode; level: AreaLevel; year: number; shape: Geometry }>;

/** Outlines of some areas, drawn to one scale. */
export type Drawing = Readonly<{
  year: number;
  width: number;
  height: number;
  paths: ReadonlyMap<AreaCode, string>;
}>;

/** Reads the borders of some gemeenten, their wijken and buurten; geometry as hexadecimal text, as the lake gives it. */
export function bordersQuery(gemeenten: readonly AreaCode[]): Sql {
  const digits = gemeenten.map((code) => sql`${code.slice(2)}`);
  return sql`select code, niveau, cast(jaar as integer) as jaar, geometrie as vorm from grenzen
    where geometrie is not null and substr(code, 3, 4) in (${join(digits)}) order by jaar, niveau, code`;
}

/** The width of every drawing, in units of its own. Wide enough that one decimal is finer than a pixel on a page. */
const WIDTH = 640;
const MARGIN = 4;

/** A row of `bordersQuery` with its shape read. Throws a TypeError on a shape that is none. */
export function toBorder(row: Row): Border {
  return Object.freeze({
    code: String(row.code) as AreaCode,
    level: String(row.niveau) as AreaLevel,
    year: Number(row.jaar),
    shape: readWkb(Buffer.from(String(row.vorm), 'hex')),
  });
}

/** A year with fewer outlines than this part of the fullest year is no map: most of it would be blank. */
const FULL_ENOUGH = 0.5;

/**
 * The year to draw with: the newest one up to the asked year, else the oldest. Only years that have most of the areas
 * count, so that a map never shows one gemeente of a year alone. Null without borders.
 */
export function borderYear(borders: readonly Border[], year: number): number | null {
  const counts = new Map<number, number>();
  for (const border of borders) counts.set(border.year, (counts.get(border.year) ?? 0) + 1);
  const fullest = Math.max(0, ...counts.values());
  const years = [...counts]
    .filter(([, count]) => count >= fullest * FULL_ENOUGH)
    .map(([found]) => found)
    .sort((a, b) => a - b);
  return years.filter((candidate) => candidate <= year).at(-1) ?? years[0] ?? null;
}

/** Draws areas next to each other: north up, one scale for both directions, every ring a closed path. */
export function draw(borders: readonly Border[], year: number): Drawing {
  const box = boxOf(borders);
  const scale = (WIDTH - 2 * MARGIN) / Math.max(box.maxX - box.minX, 1);
  const place = ([x, y]: readonly [number, number]) =>
    `${round((x - box.minX) * scale + MARGIN)} ${round((box.maxY - y) * scale + MARGIN)}`;
  const paths = borders.map(({ code, shape }) => [code, pathOf(shape, place)] as const);
  const height = Math.ceil((box.maxY - box.minY) * scale + 2 * MARGIN);
  return Object.freeze({ year, width: WIDTH, height, paths: new Map(paths) });
}

function pathOf(shape: Geometry, place: (at: readonly [number, number]) => string): string {
  return polygonsOf(shape)
    .flat()
    .map((ring) => ringPath(ring.map(place)))
    .join('');
}

/** `M` first, `L` the others, `Z` back to the first. Neighbours that fall on one point are one point. */
function ringPath(points: readonly string[]): string {
  const steps = points.filter((point, index) => point !== points[index - 1]);
  const open = steps.length > 1 && steps.at(-1) === steps[0] ? steps.slice(0, -1) : steps;
  return open.length < 3 ? '' : `M${open.join('L')}Z`;
}

const round = (value: number) => Math.round(value * 10) / 10;

function boxOf(borders: readonly Border[]): { minX: number; minY: number; maxX: number; maxY: number } {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const { shape } of borders) {
    for (const [x, y] of polygonsOf(shape).flat(2)) {
      box.minX = Math.min(box.minX, x);
      box.minY = Math.min(box.minY, y);
      box.maxX = Math.max(box.maxX, x);
      box.maxY = Math.max(box.maxY, y);
    }
  }
  return box;
}
