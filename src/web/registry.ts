import type { Page } from '../server/api.ts';
import type { PageModule, PageOf } from './page.ts';
import { datasetPage } from './pages/dataset/page.tsx';
import { datasetsPage } from './pages/datasets/page.tsx';
import { errorPage } from './pages/error/page.tsx';
import { homePage } from './pages/home/page.tsx';
import { searchPage } from './pages/search/page.tsx';
import { statusPage } from './pages/status/page.tsx';
import { textPage } from './pages/text/page.tsx';

/** Which folder draws which kind of page. The compiler refuses a kind without a page. */
export const PAGES: Partial<Readonly<{ [K in Page['kind']]: PageModule<PageOf<K>> }>> = {
  home: homePage,
  search: searchPage,
  datasets: datasetsPage,
  dataset: datasetPage,
  status: statusPage,
  text: textPage,
  error: errorPage,
};
