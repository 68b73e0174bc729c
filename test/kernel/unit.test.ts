import { describe, expect, it } from 'vitest';
import { isAddable, isUnit, UNITS, type Unit } from '../../src/kernel/index.ts';

describe('units', () => {
  it('may be added when they count or measure a surface, and not otherwise', () => {
    const addable = (Object.keys(UNITS) as Unit[]).filter(isAddable);
    expect(addable).toEqual([
      'personen',
      'huishoudens',
      'woningen',
      'bedrijfsvestigingen',
      'uitkeringen',
      'aantal',
      'km2',
      'ha',
    ]);
  });

  it('are known by name only', () => {
    expect(isUnit('procent')).toBe(true);
    expect(isUnit('toString')).toBe(false);
  });
});
