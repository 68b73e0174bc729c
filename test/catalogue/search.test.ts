import { describe, expect, it } from 'vitest';
import { openSearch, type SearchContent, search } from '../../src/catalogue/index.ts';
import { PUBLIC } from '../../src/guard/index.ts';

const CONTENT: SearchContent = {
  areas: [
    { code: 'NL00', name: 'Nederland', level: 'land', parent: null },
    { code: 'GM9001', name: "'s-Waterrijk", level: 'gemeente', parent: 'NL00' },
    { code: 'WK900101', name: 'Oost', level: 'wijk', parent: 'GM9001' },
    { code: 'WK900102', name: 'Zuid', level: 'wijk', parent: 'GM9001' },
    { code: 'BU90010101', name: 'Café-buurt', level: 'buurt', parent: 'WK900101' },
    { code: 'BU90010102', name: 'Rozenbuurt Oost', level: 'buurt', parent: 'WK900101' },
    { code: 'BU90010201', name: "'t Hoogt", level: 'buurt', parent: 'WK900102' },
  ],
  indicators: [
    {
      id: 'inwoners',
      term: { nl: 'Inwoners', en: 'Inhabitants' },
      label: { nl: 'Inwoners' },
      meaning: { nl: 'Hoeveel mensen er zijn ingeschreven.' },
      synonyms: ['bevolking', 'mensen'],
    },
    {
      id: 'eenzaam',
      term: { nl: 'Eenzaamheid', en: 'Loneliness' },
      label: { nl: 'Voelt zich eenzaam' },
      meaning: { nl: 'Wie mensen mist.' },
      synonyms: [],
    },
    {
      id: 'ernstig-eenzaam',
      term: { nl: 'Ernstige eenzaamheid' },
      label: { nl: 'Is ernstig eenzaam' },
      meaning: { nl: 'Wie veel mensen mist.' },
      synonyms: [],
    },
  ],
  datasets: [
    {
      id: 'cbs-kerncijfers',
      title: { nl: 'Kerncijfers' },
      description: { nl: 'Veel over wijken.' },
      publisher: 'CBS',
    },
  ],
  pages: [{ path: '/over', title: { nl: 'Over Peil', en: 'About' }, words: ['colofon'] }],
  home: 'GM9001',
  hasFigure: (indicator, area) => indicator !== 'inwoners' || !area.startsWith('BU'),
};

const index = openSearch(PUBLIC, CONTENT);
const first = (question: string) => search(PUBLIC, index, question)[0];
const paths = (question: string) => search(PUBLIC, index, question).map(({ path }) => path);

describe('the search box', () => {
  it.each([
    ['inwoners oost', '/cijfer/inwoners/WK900101'],
    ['hoeveel mensen wonen er in oost?', '/cijfer/inwoners/WK900101'],
    ['inwonrs', '/cijfer/inwoners/GM9001'],
    ['INWONERS', '/cijfer/inwoners/GM9001'],
    ['bevolking zuid', '/cijfer/inwoners/WK900102'],
    ['loneliness', '/cijfer/eenzaam/GM9001'],
    ['eenzaam cafe', '/cijfer/eenzaam/BU90010101'],
    ['oost', '/monitor/wijken/WK900101'],
    ['café', '/monitor/wijken/BU90010101'],
    ['cafebuurt', '/monitor/wijken/BU90010101'],
    ['waterrijk', '/monitor/wijken/GM9001'],
    ['s waterrijk', '/monitor/wijken/GM9001'],
    ["'s-Waterrijk", '/monitor/wijken/GM9001'],
    ['t hoogt', '/monitor/wijken/BU90010201'],
    ['bu90010201', '/monitor/wijken/BU90010201'],
    ['kerncyfers', '/data/cbs-kerncijfers'],
    ['colofon', '/over'],
  ])('%s leads to %s', (question, path) => {
    expect(first(question)?.path).toBe(path);
  });

  it('has no answer where a word is nowhere: a postcode is no place here', () => {
    expect(search(PUBLIC, index, '1211 AB')).toEqual([]);
    expect(search(PUBLIC, index, 'oost qqqqqq')).toEqual([]);
    expect(search(PUBLIC, index, '9001')).toEqual([]);
  });

  it('puts what is called so before what begins so, and that before what looks like it', () => {
    const content = {
      ...CONTENT,
      areas: [
        ...CONTENT.areas,
        { code: 'BU90010202', name: 'Rijk', level: 'buurt', parent: 'WK900102' },
        { code: 'BU90010203', name: 'Rijksweg', level: 'buurt', parent: 'WK900102' },
      ],
      indicators: [
        ...CONTENT.indicators,
        {
          id: 'hoogste-inkomens',
          term: { nl: 'Hoogste inkomens' },
          label: { nl: 'Is rijk' },
          meaning: { nl: 'Belangrijk.' },
          synonyms: ['hoogte'],
        },
      ],
    };
    const other = openSearch(PUBLIC, content);
    const found = (question: string) => search(PUBLIC, other, question).map(({ path }) => path);
    expect(found("'t hoogt")[0]).toBe('/monitor/wijken/BU90010201');
    expect(found('rijk').slice(0, 2)).toEqual(['/monitor/wijken/BU90010202', '/monitor/wijken/BU90010203']);
    expect(found('rijk')).toContain('/begrippen/hoogste-inkomens');
  });

  it('says which figure a hit is, so that the page can write its value', () => {
    expect(first('eenzaam oost')).toMatchObject({
      kind: 'figure',
      title: { nl: 'Eenzaamheid, Oost' },
      figure: { indicator: 'eenzaam', area: 'WK900101' },
    });
  });

  it('does not promise a figure that is not there', () => {
    expect(paths('inwoners rozenbuurt').filter((path) => path.startsWith('/cijfer/inwoners/BU'))).toEqual([]);
    expect(paths('inwoners rozenbuurt')).toContain('/monitor/wijken/BU90010102');
  });

  it('knows a buurt by where it lies', () => {
    expect(search(PUBLIC, index, 'rozenbuurt')[0]?.note?.nl).toBe("buurt, Oost, 's-Waterrijk");
  });

  it.each(['', '   ', '?!', 'qqqqqqqq', '"*~^:(', 'a'.repeat(100_000)])(
    'has no answer to %s, and no error',
    (question) => {
      expect(search(PUBLIC, index, question)).toEqual([]);
    },
  );
});
