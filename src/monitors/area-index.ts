import { AREA_LEVELS, type AreaCode, gemeenteOf, levelOf } from '../kernel/index.ts';
import type { Row } from '../lake/index.ts';
import type { Area } from './figure.ts';

/** The areas of a release, found by code, by parent, and by level within a gemeente. */
export type AreaIndex = Readonly<{
  /** From large to small, then by code. */
  byCode: ReadonlyMap<string, Area>;
  childrenOf: (code: AreaCode) => readonly Area[];
  /** All gemeenten (or the land), or the wijken or buurten of one gemeente. */
  ofLevel: (level: Area['level'], gemeente: AreaCode | null) => readonly Area[];
}>;

/** Makes the index from rows of the area register: `code`, `naam`, `ouder`, `jaren`. */
export function areaIndex(rows: readonly Row[]): AreaIndex {
  const areas = rows.map(toArea);
  const rank = ({ level }: Area) => AREA_LEVELS.indexOf(level);
  areas.sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
  const children = grouped(areas, (area) => area.parent);
  const groups = grouped(areas, (area) => groupOf(area.level, gemeenteOf(area.code)));
  return Object.freeze({
    byCode: new Map(areas.map((area) => [area.code, area])),
    childrenOf: (code) => children.get(code) ?? [],
    ofLevel: (level, gemeente) => groups.get(groupOf(level, gemeente)) ?? [],
  } satisfies AreaIndex);
}

function grouped<K>(areas: readonly Area[], keyOf: (area: Area) => K): ReadonlyMap<K, readonly Area[]> {
  const groups = new Map<K, Area[]>();
  for (const area of areas) {
    const group = groups.get(keyOf(area));
    if (group) group.push(area);
    else groups.set(keyOf(area), [area]);
  }
  return groups;
}

/** Wijken and buurten are held together per gemeente; larger areas are one group each. */
function groupOf(level: Area['level'], gemeente: AreaCode | null): string {
  return level === 'wijk' || level === 'buurt' ? `${level} ${gemeente}` : level;
}

function toArea(row: Row): Area {
  const code = String(row.code) as AreaCode;
  const years = String(row.jaren ?? '').split(',');
  return Object.freeze({
    code,
    name: row.naam === null || row.naam === undefined ? code : String(row.naam),
    level: levelOf(code),
    parent: row.ouder === null || row.ouder === undefined ? null : (String(row.ouder) as AreaCode),
    years: Object.freeze(years.filter((year) => year.trim() !== '').map(Number)),
  });
}
