import type { ModelSpec, SourceSpec } from '../../lake/index.ts';
import type { MeasuredDefinition, Monitor, ThemeSpec } from '../../monitors/index.ts';
import type { PageText } from './pages.ts';
import type { Gemeente, HouseStyle, ModelTests } from './schemas.ts';

/** Everything that is of one gemeente: read, checked and frozen. */
export type Workspace = Readonly<{
  /** Absolute path of the folder; paths of sources are relative to it. */
  folder: string;
  /** sha256 over all files that a person writes. Source files have hashes of their own. */
  hash: string;
  gemeente: Gemeente;
  themes: readonly ThemeSpec[];
  style: HouseStyle;
  sources: readonly SourceSpec[];
  models: readonly ModelSpec[];
  /** Cases per model. */
  modelTests: readonly Readonly<{ model: string; file: string; tests: ModelTests }>[];
  definitions: readonly MeasuredDefinition[];
  monitors: readonly Monitor[];
  /** The monitor that `gemeente.yaml` names. */
  monitor: Monitor;
  /** Pages of text, with the name and address of the gemeente filled in. */
  pages: readonly PageText[];
}>;
