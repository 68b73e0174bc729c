import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/corpus.ts';
import { freshFolder, startProgram } from '../support/program.ts';

const FILE = 'data/figures/cbs-kerncijfers-2022.csv';

async function bytes(url: string, accept = '*/*'): Promise<string> {
  const answer = await fetch(url, { headers: { accept } });
  expect(answer.status, url).toBe(200);
  return await answer.text();
}

async function releaseOf(url: string): Promise<string> {
  return ((await (await fetch(`${url}/health`)).json()) as { release: string }).release;
}

describe('a permalink', () => {
  it('keeps its bytes when an altered snapshot is published as a new release', {
    timeout: 240_000,
  }, async () => {
    const gemeente = join(freshFolder('altered'), 'hilversum');
    const data = freshFolder('data');
    cpSync(join(ROOT, 'gemeenten', 'hilversum'), gemeente, { recursive: true });

    const before = await startProgram({ gemeente, data });
    const release = await releaseOf(before.url);
    const places = [
      `/cijfer/inwoners/WK040206.json?periode=2022&stand=${release}`,
      `/cijfer/inwoners/WK040206.csv?periode=2022&stand=${release}`,
      `/api/v1/figures?indicator=inwoners&area=WK040206&period=2022&asOf=${release}`,
      `/data/gebieden.csv?stand=${release}`,
      ...['', '.json', '.csv'].flatMap((suffix) => [
        `/monitor/wijken/WK040206${suffix}?stand=${release}`,
        `/begrippen/inwoners${suffix}?stand=${release}`,
        `/data/cbs-kerncijfers-2022${suffix}?stand=${release}`,
      ]),
      `/cijfer/inwoners/WK040206?periode=2022&stand=${release}`,
      `/en/cijfer/inwoners/WK040206?periode=2022&stand=${release}`,
      `/monitor/wijken?cijfer=inwoners&stand=${release}`,
      `/?stand=${release}`,
      `/over?stand=${release}`,
    ];
    const first = await Promise.all(
      places.map((place) => bytes(`${before.url}${place}`, 'text/html, */*;q=0.5')),
    );
    const current = `/cijfer/inwoners/WK040206.json?periode=2022`;
    const old = await bytes(`${before.url}${current}`);
    expect(await before.stop()).toBe(0);

    alter(join(gemeente, FILE));
    const after = await startProgram({ gemeente, data, port: Number(new URL(before.url).port) });
    try {
      expect(await releaseOf(after.url)).not.toBe(release);
      expect(
        await Promise.all(places.map((place) => bytes(`${after.url}${place}`, 'text/html, */*;q=0.5'))),
      ).toEqual(first);
      expect(await bytes(`${after.url}${current}`)).not.toBe(old);
    } finally {
      await after.stop();
    }
  });
});

/** Gives one wijk a hundred inhabitants more, as a correction by the source would. */
function alter(file: string): void {
  const [head = '', ...rows] = readFileSync(file, 'utf8').split('\n');
  const column = head
    .trim()
    .split(',')
    .findIndex((name) => /^(aantal_)?inwoners$/i.test(name.replaceAll('"', '')));
  expect(column).toBeGreaterThanOrEqual(0);
  const changed = rows.map((row) => {
    if (!row.startsWith('WK040206,')) return row;
    const cells = row.split(',');
    cells[column] = String(Number(cells[column]) + 100);
    return cells.join(',');
  });
  expect(changed).not.toEqual(rows);
  writeFileSync(file, [head, ...changed].join('\n'));
}
