import type { Page } from '../server/api.ts';
import type { PageModule, PageOf } from './page.ts';
import { areaPage } from './pages/area/page.tsx';
import { datasetPage } from './pages/dataset/page.tsx';
import { datasetsPage } from './pages/datasets/page.tsx';
import { definitionPage } from './pages/definition/page.tsx';
import { definitionsPage } from './pages/definitions/page.tsx';
import { errorPage } from './pages/error/page.tsx';
import { figurePage } from './pages/figure/page.tsx';
import { homePage } from './pages/home/page.tsx';
import { monitorPage } from './pages/monitor/page.tsx';
import { searchPage } from './pages/search/page.tsx';
import { statusPage } from './pages/status/page.tsx';
import { textPage } from './pages/text/page.tsx';

/** Which folder draws which kind of page. The compiler refuses a kind without a page. */
export const PAGES: Readonly<{ [K in Page['kind']]: PageModule<PageOf<K>> }> = {
  home: homePage,
  search: searchPage,
  datasets: datasetsPage,
  dataset: datasetPage,
  status: statusPage,
  text: textPage,
  area: areaPage,
  monitor: monitorPage,
  definitions: definitionsPage,
  definition: definitionPage,
  figure: figurePage,
  error: errorPage,
};
