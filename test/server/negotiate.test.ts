import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isProblem } from '../../src/kernel/index.ts';
import { toCsv } from '../../src/server/http/csv.ts';
import { escapeHtml } from '../../src/server/http/html.ts';
import { chooseForm, chooseLang, splitSuffix } from '../../src/server/http/negotiate.ts';
import { known, list, readQuery, whole } from '../../src/server/http/query.ts';
import { encodingOf } from '../../src/server/http/squeeze.ts';
import { corpusLines } from '../support/corpus.ts';

const API = ['json', 'csv', 'html'] as const;
const PAGE = ['html', 'json', 'csv'] as const;
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';

describe('the coding of an answer', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['BR ; q=0.8', 'br'],
    ['br;q=0.000, gzip; q=0', null],
    ['identity', null],
    ['', null],
    ['brand', null],
  ] as const)('%s is %s', (accepted, encoding) => {
    expect(encodingOf(accepted)).toBe(encoding);
  });
});

describe('the form of an answer', () => {
  it.each([
    [undefined, API, 'json'],
    ['*/*', API, 'json'],
    [BROWSER, API, 'html'],
    [BROWSER, PAGE, 'html'],
    ['text/csv', API, 'csv'],
    ['text/csv;q=0.5, application/json;q=0.4', PAGE, 'csv'],
    ['application/json;q=0, */*', API, 'csv'],
    ['text/*', API, 'csv'],
    ['application/geo+json', ['json', 'geojson'], 'geojson'],
    ['application/json', ['html', 'geojson'], 'geojson'],
    ['image/png', API, null],
    ['', API, null],
    ['nonsense;;;q=x,,', API, null],
  ] as const)('%s of %j is %s', (accept, offered, form) => {
    expect(chooseForm(accept, offered)).toBe(form);
  });

  it('never fails on what a stranger sends', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (accept) => {
        expect([...API, null]).toContain(chooseForm(accept, API));
      }),
    );
  });

  it.each([
    ['/data/x.csv', '/data/x', 'csv'],
    ['/data/x.parquet', '/data/x', 'parquet'],
    ['/data/x', '/data/x', null],
    ['/data.d/x', '/data.d/x', null],
    ['/data/x.exe', '/data/x.exe', null],
    ['/.json', '/', 'json'],
  ])('%s is %s as %s', (path, bare, form) => {
    expect(splitSuffix(path)).toEqual({ path: bare, form });
  });

  it.each([
    [undefined, 'nl'],
    ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
    ['en-GB,en;q=0.9', 'en'],
    ['de, en;q=0.5', 'en'],
    ['fr', 'nl'],
    ['en;q=0', 'nl'],
  ] as const)('the language of %s is %s', (header, lang) => {
    expect(chooseLang(header)).toBe(lang);
  });
});

describe('CSV', () => {
  it('quotes what must be quoted and leaves numbers alone', () => {
    const text = toCsv(
      ['naam', 'waarde'],
      [
        ['a,b', -5],
        ['zegt "ja"', 0.1],
        ['x\ny', null],
      ],
    );
    expect(text).toBe('naam,waarde\r\n"a,b",-5\r\n"zegt ""ja""",0.1\r\n"x\ny",\r\n');
  });

  it.each(['=1+1', '+31', '-x', '@SUM(A1)', '\tx', '\rx', "=cmd|' /C calc'!A0"])(
    'does not let a spreadsheet run %j',
    (text) => {
      const cell = toCsv(['a'], [[text]])
        .slice(3)
        .replace(/^"/, '');
      expect(cell.startsWith("'")).toBe(true);
    },
  );

  const hostile = corpusLines('hostile/made/csv/formula-injection.csv');
  it.skipIf(hostile.length === 0)(`escapes the ${hostile.length} lines of formula-injection.csv`, () => {
    for (const line of hostile) {
      const [cell = ''] = toCsv([line], []).split('\r\n');
      if (/^[=+\-@]/.test(line)) expect(cell).toMatch(/^"?'/);
    }
  });
});

describe('HTML', () => {
  it('is text when it was text', () => {
    expect(escapeHtml(`<img src=x onerror='alert("1")'>&`)).toBe(
      '&lt;img src=x onerror=&#39;alert(&quot;1&quot;)&#39;&gt;&amp;',
    );
  });
});

describe('the question in an address', () => {
  const schema = z.strictObject({ indicator: list.optional(), limit: whole(1, 10, 5, 'How many') });
  const refused = (query: unknown, strict = true) => {
    try {
      readQuery(schema, query, strict);
      return null;
    } catch (error) {
      return isProblem(error) ? error : null;
    }
  };

  it('takes values with commas, repeated, or both', () => {
    const asked = readQuery(schema, { indicator: ['a,b', 'c', ' ,'] }, true);
    expect(asked).toEqual({ indicator: ['a', 'b', 'c'], limit: 5 });
  });

  it('refuses an unknown parameter with the one that was meant', () => {
    const problem = refused({ indicaton: 'x' });
    expect(problem?.code).toBe('server/parameter-unknown');
    expect(problem?.say('nl')).toContain('Bedoelt u indicator?');
    expect(problem?.say('en')).toContain('limit');
  });

  it('ignores the marks of others on a page', () => {
    expect(refused({ utm_source: 'x' }, false)).toBeNull();
  });

  it.each(['0', '11', '-1', '1.5', 'x', '', '1e3', '999999999999'])('refuses limit=%j', (limit) => {
    const problem = refused({ limit });
    expect(problem?.code).toBe('server/parameter-invalid');
    expect(problem?.say('nl')).toContain('een getal van 1');
  });

  it('refuses a value sent twice where one is meant', () => {
    expect(refused({ limit: ['1', '2'] })?.code).toBe('server/parameter-invalid');
  });

  it('takes __proto__ for a name like any other', () => {
    expect(refused(JSON.parse('{"__proto__":"x"}'))?.code).toBe('server/parameter-unknown');
    expect(() => known('thema', ['__proto__'], new Map([['wonen', 1]]))).toThrow(/wonen|bestaat niet/);
  });
});
