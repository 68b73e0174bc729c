/** What a figure counts or measures in. `scale` is what the stored value is multiplied by to get the base unit. */
export const UNITS = {
  personen: { scale: 1, kind: 'count' },
  huishoudens: { scale: 1, kind: 'count' },
  woningen: { scale: 1, kind: 'count' },
  bedrijfsvestigingen: { scale: 1, kind: 'count' },
  uitkeringen: { scale: 1, kind: 'count' },
  aantal: { scale: 1, kind: 'count' },
  procent: { scale: 1, kind: 'share' },
  'per 1.000 inwoners': { scale: 1, kind: 'rate' },
  'personen per km2': { scale: 1, kind: 'rate' },
  'per huishouden': { scale: 1, kind: 'rate' },
  euro: { scale: 1, kind: 'money' },
  '1.000 euro': { scale: 1000, kind: 'money' },
  km: { scale: 1, kind: 'length' },
  km2: { scale: 1, kind: 'area' },
  ha: { scale: 1, kind: 'area' },
} as const;

export type Unit = keyof typeof UNITS;

export type UnitKind = (typeof UNITS)[Unit]['kind'];

/** Whether a text names a unit Peil knows. */
export function isUnit(text: string): text is Unit {
  return Object.hasOwn(UNITS, text);
}

/** Whether values of this unit may be added over areas that do not overlap. A share or a mean may not. */
export function isAddable(unit: Unit): boolean {
  return UNITS[unit].kind === 'count' || UNITS[unit].kind === 'area';
}
