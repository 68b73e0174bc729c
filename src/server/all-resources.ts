import { areasResource } from './api/areas.ts';
import { datasetResource, datasetsResource } from './api/datasets.ts';
import { figuresResource } from './api/figures.ts';
import { indicatorsResource } from './api/indicators.ts';
import type { Resource } from './http/resource.ts';
import type { Station } from './http/serving.ts';
import { areaPage } from './pages/area.ts';
import { datasetPage, datasetsPage } from './pages/datasets.ts';
import { definitionPage, definitionsPage } from './pages/definitions.ts';
import { figurePage } from './pages/figure.ts';
import { homePage } from './pages/home.ts';
import { mapFile } from './pages/map.ts';
import { monitorDoor, monitorPage } from './pages/monitor.ts';
import { searchPage } from './pages/search.ts';
import { statusPage } from './pages/status.ts';
import { textPage } from './pages/text.ts';
import { serverProblems } from './problems.ts';

/** Every address with an answer of its own. What is not here does not exist. */
export function allResources(station: Station): readonly Resource[] {
  const newest = () => {
    const serving = station.serving();
    if (!serving) throw serverProblems.make('starting', undefined);
    return serving.current();
  };
  return Object.freeze([
    homePage,
    searchPage,
    monitorDoor,
    monitorPage,
    areaPage,
    definitionsPage,
    definitionPage,
    figurePage(newest, station.settings.baseUrl),
    mapFile,
    datasetsPage,
    datasetPage,
    statusPage(station),
    textPage('over', { nl: 'Over deze site', en: 'About this site' }),
    textPage('toegankelijkheid', { nl: 'Toegankelijkheid', en: 'Accessibility' }),
    textPage('privacy', { nl: 'Privacy', en: 'Privacy' }),
    figuresResource,
    indicatorsResource,
    areasResource,
    datasetsResource,
    datasetResource,
  ]);
}
