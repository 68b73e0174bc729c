/** One page of each kind, of the site at an address: found by asking its API, so that it holds for any gemeente. */
export type Kinds = Readonly<Record<string, string>>;

type Area = Readonly<{ code: string; parent: string }>;

type Indicator = Readonly<{ id: string; levels: readonly string[] }>;

async function json<T>(url: string): Promise<T> {
  const answer = await fetch(url, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return (await answer.json()) as T;
}

/** Paths without language: by the kind of page they show. */
export async function kindsOfPages(site: string): Promise<Kinds> {
  const { area } = await json<{ area: Area }>(`${site}/`);
  const gemeente = area.code;
  const { areas } = await json<{ areas: readonly Area[] }>(`${site}/api/v1/areas?level=buurt&limit=1000`);
  const { indicators } = await json<{ indicators: readonly Indicator[] }>(`${site}/api/v1/indicators`);
  const { datasets } = await json<{ datasets: readonly { id: string }[] }>(`${site}/api/v1/datasets`);
  const { code: buurt, parent: wijk } =
    areas.find(({ code }) => code.slice(2, 6) === gemeente.slice(2)) ?? {};
  const indicator = indicators.find(({ id }) => id === 'inwoners')?.id ?? indicators[0]?.id ?? '';
  const own = indicators.find(({ levels }) => levels.includes('buurt'))?.id ?? indicator;
  const dataset = datasets.find(({ id }) => id.includes('kerncijfers'))?.id ?? datasets[0]?.id ?? '';
  return {
    home: '/',
    search: '/zoeken?q=inwoners',
    'search without answer': '/zoeken?q=xyzzyxyzzy',
    monitor: '/monitor/wijken',
    gemeente: `/monitor/wijken/${gemeente}`,
    wijk: `/monitor/wijken/${wijk}`,
    buurt: `/monitor/wijken/${buurt}`,
    definitions: '/begrippen',
    definition: `/begrippen/${indicator}`,
    figure: `/cijfer/${indicator}/${wijk}`,
    'figure of a buurt': `/cijfer/${own}/${buurt}`,
    datasets: '/data',
    dataset: `/data/${dataset}`,
    status: '/status',
    text: '/over',
    accessibility: '/toegankelijkheid',
    'not found': '/deze-pagina-is-er-niet',
    api: '/api/v1/indicators.html',
  };
}

/** The same page in another language. The API speaks one. */
export function inLanguage(path: string, lang: 'nl' | 'en'): string {
  if (lang === 'nl' || path.startsWith('/api/')) return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** The address of the site with the shipped gemeente. */
export function shipped(sites: readonly Readonly<{ name: string; url: string }>[]): string {
  const site = sites.find(({ name }) => name === 'shipped');
  if (!site) throw new Error('The shipped site does not run.');
  return site.url;
}
