import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/kernel/index.ts';
import type { ChoroplethView, SeriesPoint } from '../../src/server/api.ts';
import { gapPath } from '../../src/web/charts/gap-path.ts';
import {
  Bars,
  Choropleth,
  Legend,
  LineChart,
  mapFile,
  RowSpark,
  Spark,
  Strip,
} from '../../src/web/charts/index.ts';
import { legendBins } from '../../src/web/charts/legend.tsx';
import { spread } from '../../src/web/charts/line.tsx';
import { pagePaint, rampStep } from '../../src/web/charts/paint.ts';
import { along, valueAxis } from '../../src/web/charts/scale.ts';
import { contextOf } from '../../src/web/context.ts';
import {
  buurten,
  choropleth,
  comparison,
  figure,
  gemeente,
  land,
  lonely,
  residents,
  row,
  series,
  site,
  wijken,
} from './fixtures.monitor.ts';

const voice = contextOf(site('/'));
const href = (code: string) => `/monitor/wijken/${code}`;
const few = buurten.slice(0, 6);
const oost = wijken[0] ?? gemeente;
const small = (values: readonly (number | null)[], breaks: readonly number[] = [40, 45]) =>
  choropleth(lonely, few, (_, index) => values[index] ?? null, breaks);

/** One element on a line, so that a change can be read. */
const lines = (html: string) => html.replaceAll('><', '>\n<');
/** No-break spaces as spaces. */
const plain = (html: string) => html.replaceAll('\u00a0', ' ');
const draw = (element: Parameters<typeof renderToStaticMarkup>[0]) => lines(renderToStaticMarkup(element));
const mapOf = (view: ChoroplethView) => draw(<Choropleth view={view} voice={voice} href={href} />);
const legendOf = (view: ChoroplethView) => draw(<Legend view={view} voice={voice} />);

const point = (period: string, value: number | null): SeriesPoint => ({
  period: period as Period,
  figure: figure(lonely, oost, value, { period: period as Period }),
});

describe('every chart type looks as it did', () => {
  const view = {
    ...small([38, 41.2, 44, 46, null, 52]),
    selected: few.slice(0, 2).map(({ code }) => code),
    marker: { area: oost, figure: figure(lonely, oost, 44.4) },
  };
  const past = [point('2012', 40), point('2016', null), point('2020', 44), point('2022', 47)];
  const cases = {
    choropleth: () => mapOf(view),
    legend: () => legendOf(view),
    strip: () => draw(<Strip row={row(lonely, oost)} area={oost} voice={voice} />),
    spark: () => draw(<Spark points={past} reference={series(lonely, gemeente)} />),
    line: () =>
      draw(
        <LineChart
          indicator={lonely}
          label="Oost door de tijd"
          voice={voice}
          series={[
            { area: oost, points: past, role: 'own' },
            { area: gemeente, points: series(lonely, gemeente), role: 'gemeente' },
            { area: land, points: series(lonely, land), role: 'land' },
          ]}
        />,
      ),
    bars: () =>
      draw(
        <Bars
          indicator={lonely}
          rows={[
            comparison(lonely, few[0] ?? oost, 52),
            comparison(lonely, oost, 44),
            comparison(lonely, gemeente, null),
          ]}
          reference={comparison(lonely, gemeente, 46)}
          selected={[oost.code]}
          caption="Alle wijken"
          href={({ area }) => href(area.code)}
          valueHref={({ area }) => `/cijfer/eenzaam/${area.code}`}
          voice={voice}
        />,
      ),
    file: () => lines(mapFile(site('/kaart/eenzaam.svg'), view)),
  };
  for (const [name, make] of Object.entries(cases)) {
    it(name, async () => {
      const svg = make();
      await expect(`${svg}\n`).toMatchFileSnapshot(`./expected/chart-${name}.txt`);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|style=/);
      expect(make()).toBe(svg);
    });
  }
});

describe('choropleth', () => {
  it('paints each area as the legend paints its class', () => {
    const view = choropleth();
    const bars = [
      ...renderToStaticMarkup(<Legend view={view} voice={voice} />).matchAll(/<rect class="(ramp-\d)"/g),
    ];
    const colours = bars.map((match) => match[1]);
    const html = renderToStaticMarkup(<Choropleth view={view} voice={voice} href={href} />);
    for (const { area, bin } of view.areas) {
      const path = html.split(`/monitor/wijken/${area.code}"`)[1]?.split('</a>')[0] ?? '';
      if (bin === null) expect(path).toContain('url(#geen-cijfer)');
      else expect(path).toContain(`class="${colours[bin]}"`);
    }
    expect(new Set(colours).size).toBe(view.counts.length);
  });

  it('names every area and its value, and why one has none', () => {
    const html = plain(mapOf(small([38, null])));
    expect(html).toContain('<title>Oostbuurt 1: 38 %</title>');
    expect(html).toContain('<title>Oostbuurt 2: geen cijfer</title>');
    expect(html.match(/<a href="\/monitor/g)).toHaveLength(6);
  });

  it('draws one class, and no values at all', () => {
    const one = small([40, 40, 40, 40, 40, 40], []);
    expect(mapOf(one)).toContain('in alle buurten gelijk');
    expect(legendBins(one)).toHaveLength(1);
    expect(legendOf(one)).toContain('class="ramp-3"');
    const none = small([], []);
    expect(mapOf(none)).toContain('Voor geen van de buurten is een cijfer.');
    expect(mapOf(none)).not.toContain('ramp-');
    expect(legendOf(none)).toBe('');
  });

  it('outlines the chosen areas by their own borders', () => {
    const view = { ...small([38, 41]), selected: few.slice(0, 2).map(({ code }) => code) };
    const paths = view.areas.slice(0, 2).map(({ path }) => path);
    expect(mapOf(view)).toContain(`<path class="map-outline" d="${paths.join('')}">`);
    expect(mapOf(small([38]))).not.toContain('map-outline');
  });

  it('escapes names, which are data', () => {
    const area = { ...oost, name: '"><script>alert(1)</script>' };
    const html = mapOf(choropleth(lonely, [area], () => 40, []));
    expect(html).not.toContain('<script');
  });
});

describe('legend', () => {
  it('counts every area of the map once', () => {
    const view = choropleth();
    const total = legendBins(view).reduce((sum, { count }) => sum + count, 0);
    expect(total + view.areas.filter(({ bin }) => bin === null).length).toBe(view.areas.length);
  });

  it('keeps the marker within the drawing, whatever the value', () => {
    for (const value of [-5, 0, 38, 45, 52, 1000]) {
      const view = {
        ...small([38, 41, 46, 52]),
        marker: { area: oost, figure: figure(lonely, oost, value) },
      };
      const x = Number(/d="M([\d.-]+) 62v/.exec(legendOf(view))?.[1]);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(320);
    }
  });

  it('has no marker without a value', () => {
    const view = { ...small([38, 41]), marker: { area: oost, figure: figure(lonely, oost, null) } };
    expect(legendOf(view)).not.toContain('chart-marker');
  });
});

describe('colours', () => {
  it('spreads few classes over the ramp, and gives one class the middle', () => {
    expect(rampStep(0, 1)).toBe(3);
    expect([0, 1].map((bin) => rampStep(bin, 2))).toEqual([1, 5]);
    expect([0, 1, 2].map((bin) => rampStep(bin, 3))).toEqual([1, 3, 5]);
    expect([0, 1, 2, 3, 4].map((bin) => rampStep(bin, 5))).toEqual([1, 2, 3, 4, 5]);
  });

  it('a loose file carries its own colours and needs no style sheet', () => {
    const file = mapFile(site('/'), choropleth());
    expect(file).not.toMatch(/class=|style=|<a |href=/);
    expect(file).toContain('fill="#f6ecd0"');
    expect(file).toContain('Bron: Leefbaarheid per buurt, Bureau Voorbeeld · grenzen 2022');
    expect(file).toContain('2026-11-22-1');
    expect(pagePaint.bin(0, 5)).toEqual({ className: 'ramp-1' });
  });
});

describe('strip', () => {
  it('says what it shows, and draws equal values once', () => {
    const peers = few.map((area) => comparison(lonely, area, 40));
    const html = plain(
      renderToStaticMarkup(
        <Strip
          row={row(lonely, oost, { peers, figure: figure(lonely, oost, 44) })}
          area={oost}
          voice={voice}
        />,
      ),
    );
    expect(html).toContain('aria-label="Zandmeer 29 %, Nederland 30 %, andere');
    expect(html).toContain('andere wijken van 40 % tot 40 %');
    expect(html).toMatch(/d="M\d+ 17h\.1" class="strip-peers"/);
  });

  it('does not hold a count against that of the whole', () => {
    const html = renderToStaticMarkup(<Strip row={row(residents, oost)} area={oost} voice={voice} />);
    expect(html).toContain('strip-peers');
    expect(html).not.toMatch(/strip-(land|gemeente)/);
  });

  it('is not there without a value, and without company', () => {
    const without = row(lonely, oost, { figure: figure(lonely, oost, null) });
    expect(renderToStaticMarkup(<Strip row={without} area={oost} voice={voice} />)).toBe('');
    const alone = row(residents, oost, { peers: [], comparisons: [] });
    expect(renderToStaticMarkup(<Strip row={alone} area={oost} voice={voice} />)).toBe('');
  });

  it('stays small with many peers', () => {
    const html = renderToStaticMarkup(
      <Strip row={row(lonely, buurten[0] ?? oost)} area={buurten[0] ?? oost} voice={voice} />,
    );
    expect(html.length).toBeLessThan(1500);
  });
});

describe('lines', () => {
  it('a missing period is a gap, not a bridge', () => {
    const drawn = gapPath([[point('2012', 1), point('2013', 2), point('2014', null), point('2015', 3)]], {
      width: 100,
      height: 40,
      pad: 0,
    });
    expect(drawn.paths[0]?.match(/M/g)).toHaveLength(2);
  });

  it('no line runs across a break in the series', () => {
    const points = [point('2012', 1), point('2016', 2), point('2020', 3), point('2022', 4)];
    const drawn = gapPath([points], { width: 100, height: 40, pad: 0 }, [{ period: '2020' }]);
    expect(drawn.paths[0]?.match(/M/g)).toHaveLength(2);
  });

  it('draws time to scale', () => {
    const drawn = gapPath([[point('2012', 1), point('2014', 2), point('2022', 3)]], {
      width: 100,
      height: 40,
      pad: 0,
    });
    expect(drawn.x('2014' as Period)).toBeCloseTo(20, 0);
  });

  it('a count has no line of the whole behind its own', () => {
    const reference = series(lonely, gemeente);
    const count = row(residents, oost, { series: series(lonely, oost), reference });
    expect(renderToStaticMarkup(<RowSpark row={count} />)).not.toContain('line-context');
    expect(renderToStaticMarkup(<RowSpark row={row(lonely, oost)} />)).toContain('line-context');
  });

  it('a spark needs two values', () => {
    expect(renderToStaticMarkup(<Spark points={[point('2012', 4), point('2016', null)]} />)).toBe('');
    expect(renderToStaticMarkup(<Spark points={[]} />)).toBe('');
  });

  it('labels never lie over one another, and stay above the floor', () => {
    expect(spread([10, 12, 14], 100, 10)).toEqual([10, 20, 30]);
    expect(spread([90, 95, 99], 100, 10)).toEqual([80, 90, 100]);
    expect(spread([], 100)).toEqual([]);
  });
});

describe('scales', () => {
  it('puts equal values in the middle', () => {
    expect(along([5, 5], 100)(5)).toBe(50);
    expect(along([], 100)(5)).toBe(50);
  });

  it('never has marks finer than the figure is written', () => {
    expect(valueAxis([28.1, 28.9], 1)).toEqual({ low: 28, high: 29, ticks: [28, 29] });
    expect(valueAxis([2.31, 2.38], 0.1)).toEqual({ low: 2.3, high: 2.4, ticks: [2.3, 2.4] });
    expect(valueAxis([28.1, 28.9]).ticks.length).toBeGreaterThan(2);
  });

  it('starts at zero where that costs little, and never has an empty axis', () => {
    expect(valueAxis([4, 20]).low).toBe(0);
    expect(valueAxis([41, 46]).low).toBeGreaterThan(30);
    for (const values of [[0], [7, 7], [-3, 4], [1e9, 2e9]]) {
      const { low, high, ticks } = valueAxis(values);
      expect(high).toBeGreaterThan(low);
      expect(ticks.length).toBeGreaterThan(1);
    }
  });
});

describe('bars', () => {
  const bars = (values: readonly (number | null)[]) =>
    renderToStaticMarkup(
      <Bars
        indicator={lonely}
        rows={values.map((value, index) => comparison(lonely, few[index] ?? oost, value))}
        reference={null}
        caption="Alle"
        href={() => '/'}
        valueHref={() => '/'}
        voice={voice}
      />,
    );

  it('start at zero, also where values are below it', () => {
    expect(bars([50, 25])).toContain('<rect x="0%" width="50%"');
    expect(bars([-10, 10])).toContain('<rect x="0%" width="50%"');
    expect(bars([-10, 10])).toContain('<rect x="50%" width="50%"');
  });

  it('write no rank, and a word where there is no value', () => {
    const html = bars([50, 50, null]);
    expect(html).not.toMatch(/<ol|>1\.</);
    expect(html).toContain('geen cijfer');
    expect(bars([0, 0])).not.toContain('NaN');
  });
});
