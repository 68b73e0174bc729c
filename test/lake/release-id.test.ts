import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../src/lake/migrations/migrations.ts';
import { releaseAsOf, releaseDay } from '../../src/lake/release-id.ts';

test('the day of a release is the day in the Netherlands', () => {
  expect(releaseDay(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31');
  expect(releaseDay(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01');
  expect(releaseDay(new Date('2026-07-31T22:00:00Z'))).toBe('2026-08-01');
});

test('a day means the last release on or before it', () => {
  const releases = [
    { id: '2026-02-01-2', publishedAt: '2026-02-01T12:00:00Z' },
    { id: '2026-02-01-1', publishedAt: '2026-01-31T23:30:00Z' },
    { id: '2026-01-05-1', publishedAt: '2026-01-05T12:00:00Z' },
  ];
  const asOf = (text: string) => releaseAsOf(releases, text)?.id ?? null;
  expect(asOf('2026-02-01-1')).toBe('2026-02-01-1');
  expect(asOf('2026-03-01')).toBe('2026-02-01-2');
  expect(asOf('2026-02-01')).toBe('2026-02-01-2');
  expect(asOf('2026-01-31')).toBe('2026-01-05-1');
  expect(asOf('2026-01-04')).toBeNull();
  expect(asOf('gisteren')).toBeNull();
});

test('every step of the database is in the list, in order and numbered', () => {
  const files = readdirSync(new URL('../../src/lake/migrations/', import.meta.url))
    .filter((name) => /^\d{3}-/.test(name))
    .map((name) => name.replace('.ts', ''));
  expect(MIGRATIONS.map((step) => step.name)).toEqual(files);
  expect(MIGRATIONS.map((step) => step.number)).toEqual(files.map((name) => Number(name.slice(0, 3))));
});
