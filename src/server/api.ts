/**
 * The types that the pages see: the only file of the server that `web` may import, and it holds types alone.
 * One `Page` per kind of page; `server` fills it, `web` draws it.
 */
import type { Dataset, DatasetView, SearchHit } from '../catalogue/index.ts';
import type { Lang, Text } from '../kernel/index.ts';
import type { Refusal, Release } from '../lake/index.ts';
import type {
  Adjusted,
  Area,
  ChoroplethView,
  Figure,
  FigureTrail,
  Indicator,
  IndicatorView,
  Profile,
  ProfileRow,
  Theme,
} from '../monitors/index.ts';

export type {
  Dataset,
  DatasetLink,
  DatasetView,
  Definition,
  SearchHit,
  TablePage,
} from '../catalogue/index.ts';
export type { CheckResult, Refusal, Release } from '../lake/index.ts';
export type {
  Adjusted,
  Area,
  ChoroplethArea,
  ChoroplethView,
  Comparison,
  Difference,
  Figure,
  FigureStatus,
  FigureTrail,
  Indicator,
  IndicatorView,
  MissingReason,
  Profile,
  ProfileRow,
  RowRef,
  SeriesPoint,
  SourceRef,
  Theme,
  TrailStep,
} from '../monitors/index.ts';

/** What every page knows of the place it is drawn in. */
export type Site = Readonly<{
  /** `Peil` and the name of the gemeente: "Waterdam". */
  gemeente: string;
  gemeenteCode: string;
  lang: Lang;
  languages: readonly Lang[];
  /** The path of this page without language prefix, with its query: `/monitor/wijken/WK999801`. */
  path: string;
  /** The public base address, without a slash at the end. */
  baseUrl: string;
  release: Release;
  /** Whether the reader asked for an older release with `stand=`. */
  pinned: boolean;
  /** Content that is made up, said on every page. */
  example: boolean;
  contact: Readonly<{ name: string; email: string }>;
  /** Sources whose newest delivery was refused: their figures are older than they should be. */
  refusals: readonly Refusal[];
  version: string;
  /** Addresses of built files, with a hash in their name. */
  assets: Readonly<{
    styles: readonly string[];
    scripts: readonly string[];
    /** Fonts to fetch early. */
    preload: readonly string[];
    /** The colour of the browser's own bars: `themeOf(seeds).color`. */
    themeColor?: string;
  }>;
}>;

export type HomePage = Readonly<{
  kind: 'home';
  area: Area;
  /** Telling figures of the gemeente, in the order of the monitor. */
  tiles: readonly ProfileRow[];
  wijken: readonly Area[];
  themes: readonly Readonly<{ theme: Theme; indicators: readonly Readonly<{ id: string; term: Text }>[] }>[];
  map: ChoroplethView | null;
  counts: Readonly<{ indicators: number; datasets: number; areas: number }>;
  datasets: readonly Dataset[];
}>;

/** What was found; a hit that is a figure comes with the figure, so that the page answers with its number. */
export type AnsweredHit = SearchHit &
  Readonly<{ answer?: Readonly<{ figure: Figure; indicator: Indicator }> }>;

export type SearchPage = Readonly<{ kind: 'search'; query: string; hits: readonly AnsweredHit[] }>;

export type MonitorPage = Readonly<{
  kind: 'monitor';
  view: IndicatorView;
  gemeente: Area;
  /** All indicators to choose from, by theme. */
  themes: readonly Readonly<{ theme: Theme; indicators: readonly Readonly<{ id: string; term: Text }>[] }>[];
  wijken: readonly Readonly<{ wijk: Area; buurten: readonly Area[] }>[];
  /** What was changed of the choice of a form, because the figure does not have it. */
  adjusted: readonly Adjusted[];
}>;

export type AreaPage = Readonly<{
  kind: 'area';
  profile: Profile;
  gemeente: Area;
}>;

export type DefinitionsPage = Readonly<{
  kind: 'definitions';
  themes: readonly Readonly<{ theme: Theme; indicators: readonly Indicator[] }>[];
}>;

export type DefinitionPage = Readonly<{
  kind: 'definition';
  view: IndicatorView;
  gemeente: Area;
  /** What was changed of the choice of a form, because the figure does not have it. */
  adjusted: readonly Adjusted[];
  theme: Theme;
}>;

export type DatasetsPage = Readonly<{ kind: 'datasets'; query: string; datasets: readonly Dataset[] }>;

export type DatasetPage = Readonly<{ kind: 'dataset'; view: DatasetView }>;

export type FigurePage = Readonly<{
  kind: 'figure';
  trail: FigureTrail;
  gemeente: Area;
  /** The address that will always give this figure. */
  permalink: string;
  /**
   * The newest release, to say whether the figure has changed since. Null on a page of a release that the reader named:
   * that page never changes.
   */
  current: Readonly<{ release: Release; value: number | null; same: boolean }> | null;
}>;

export type StatusPage = Readonly<{
  kind: 'status';
  releases: readonly Release[];
  sources: readonly Readonly<{
    dataset: string;
    title: Text;
    publisher: string;
    retrieved: string;
    rows: number;
    quarantined: number;
    checksPassed: number;
    checksFailed: number;
    refusal: Refusal | null;
  }>[];
  startedAt: string;
}>;

/** A page of text from the workspace, as safe HTML. */
export type TextPage = Readonly<{ kind: 'text'; title: string; html: string }>;

/** What went wrong, in words; and what a person may have meant. */
export type ErrorPage = Readonly<{
  kind: 'error';
  status: number;
  code: string;
  sentence: string;
  suggestions: readonly SearchHit[];
}>;

export type Page =
  | HomePage
  | SearchPage
  | MonitorPage
  | AreaPage
  | DefinitionsPage
  | DefinitionPage
  | DatasetsPage
  | DatasetPage
  | FigurePage
  | StatusPage
  | TextPage
  | ErrorPage;

/** What `web` gives the server: a whole HTML document, and loose charts. */
export type Renderer = Readonly<{
  page(site: Site, page: Page): string;
  /** A chart or map as a standalone SVG file with its title, source and date. */
  svg(site: Site, chart: ChoroplethView): string;
}>;
