import { expect, test } from 'vitest';
import { protect } from '../../src/lake/disclosure/disclosure.ts';
import { withScratch } from '../../src/lake/models/scratch.ts';
import { join, type Sql, sql } from '../../src/lake/sql.ts';

type Given = Readonly<{ value: number | null; unit: string; numerator?: number; denominator?: number }>;

const figures = (rows: readonly Given[]): Sql =>
  join(
    rows.map(
      ({ value, unit, numerator, denominator }, n) => sql`select ${n}::int as n, ${value}::double as value,
        ${unit}::varchar as unit, ${numerator ?? null}::double as numerator, ${denominator ?? null}::double as denominator,
        0.5::double as margin, 'final' as status, null::varchar as reason, '[{"line":3}]' as origins`,
    ),
    ' union all ',
  );

const protectedRows = (rows: readonly Given[], kind: string) =>
  withScratch((session) => session.read(sql`select * from (${protect(figures(rows), kind)}) order by n`));

test('open figures pass as they are', async () => {
  const [row] = await protectedRows([{ value: 3, unit: 'personen' }], 'open');
  expect(row).toMatchObject({ value: 3, status: 'final', reason: null });
});

test.each<[string, Given, boolean]>([
  ['a count below ten', { value: 9, unit: 'personen' }, true],
  ['a count of none', { value: 0, unit: 'uitkeringen' }, true],
  ['a count of ten', { value: 10, unit: 'personen' }, false],
  ['a share of few', { value: 30, unit: 'procent', numerator: 3, denominator: 10 }, true],
  ['a share in few', { value: 90, unit: 'procent', numerator: 10, denominator: 9 }, true],
  ['a share of many', { value: 30, unit: 'procent', numerator: 30, denominator: 100 }, false],
  ['a share that does not tell what it rests on', { value: 30, unit: 'procent' }, true],
  ['a share with only its denominator', { value: 30, unit: 'procent', denominator: 100 }, true],
  ['no value', { value: null, unit: 'personen' }, false],
])('minimum-10: %s', async (_, given, hidden) => {
  const [row] = await protectedRows([given], 'minimum-10');
  const gone = { value: null, numerator: null, denominator: null, margin: null, origins: '[]' };
  const expected = hidden
    ? { ...gone, status: 'suppressed', reason: 'too-few' }
    : { value: given.value, status: 'final' };
  expect(row).toMatchObject(expected);
});

test.each(['geheim', '', 'toString', '__proto__'])('the unknown class %o releases nothing', (kind) => {
  expect(() => protect(figures([{ value: 3, unit: 'personen' }]), kind)).toThrow('disclosure-unknown');
});
