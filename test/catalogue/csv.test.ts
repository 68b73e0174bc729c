import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/catalogue/index.ts';

describe('a line of CSV', () => {
  it.each([
    [['a', 1, null, true], 'a,1,,true\r\n'],
    [['', 'x,y', 'say "hi"', 'two\nlines'], '"","x,y","say ""hi""","two\nlines"\r\n'],
    [[' kept ', '=1+1', '-3', '007'], '" kept ",=1+1,-3,007\r\n'],
    [[0.1, -0, 1e21, 123456789.125], '0.1,0,1e+21,123456789.125\r\n'],
  ])('%j', (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it('gives back any text, true to the byte', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 6 }), (cells) => {
        const [read] = parse(csvLine(cells), {
          relaxColumnCount: true,
          recordDelimiter: '\r\n',
        }) as string[][];
        expect(read).toEqual(cells);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});
