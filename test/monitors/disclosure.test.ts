import { beforeAll, describe, expect, it } from 'vitest';
import { system } from '../../src/guard/index.ts';
import type { AreaCode } from '../../src/kernel/index.ts';
import type { Row } from '../../src/lake/index.ts';
import { figuresQuery } from '../../src/monitors/index.ts';
import { ask, columnOf, definition, openEngine } from './support.ts';

const measure = (attribute: string) => ({ ...columnOf(attribute), breakdowns: { total: 'totaal' } }) as never;

describe('what is protected is protected before it is released', () => {
  let rows: readonly Row[];
  const of = (indicator: string, area: string) =>
    rows.find((row) => row.indicator === indicator && row.area === area);

  beforeAll(async () => {
    const engine = await openEngine();
    await engine.run(`create table cijfers as select * from (values
      ('GM0001', '2020', 'totaal', 'bij', 9.0, 'telling', 'f', 2), ('WK000101', '2020', 'totaal', 'bij', 10.0, 'telling', 'f', 3),
      ('GM0001', '2020', 'totaal', 'inw', 500.0, 'telling', 'f', 4), ('WK000101', '2020', 'totaal', 'inw', 200.0, 'telling', 'f', 5))
      v(gebied, periode, uitsplitsing, kenmerk, waarde, bron, bestand, regel)`);
    const query = figuresQuery(system('pipeline'), {
      definitions: [
        definition({
          id: 'bijstand',
          unit: 'uitkeringen',
          measure: measure('bij'),
          disclosure: 'minimum-10',
        }),
        definition({ id: 'inwoners', unit: 'personen', measure: measure('inw') }),
        definition({
          id: 'bijstand-per-1000',
          unit: 'per 1.000 inwoners',
          measure: { kind: 'ratio', numerator: 'bijstand', denominator: 'inwoners', scale: 1000 },
        }),
      ],
      sources: [{ id: 'telling', table: 'telling', estimate: false }],
      scope: { gemeente: 'GM0001' as AreaCode, neighbours: [] },
    });
    rows = await ask(engine, query);
  });

  it('hides a count below ten with everything it could be found from', () => {
    expect(of('bijstand', 'GM0001')).toMatchObject({
      ...{ value: null, status: 'suppressed', reason: 'too-few', origins: '[]' },
    });
    expect(of('bijstand', 'WK000101')).toMatchObject({ value: 10, status: 'final', reason: null });
  });

  it('hides what was computed with it, though that definition is open itself', () => {
    expect(of('bijstand-per-1000', 'GM0001')).toMatchObject({
      ...{ value: null, numerator: null, denominator: null, status: 'suppressed', reason: 'too-few' },
    });
    expect(of('bijstand-per-1000', 'WK000101')).toMatchObject({ value: 50, numerator: 10, denominator: 200 });
  });

  it('leaves the rest as it is, and every figure in the table once', () => {
    expect(of('inwoners', 'GM0001')).toMatchObject({ value: 500, status: 'final' });
    expect(rows).toHaveLength(6);
  });
});
