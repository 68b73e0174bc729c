import type { Lake, Refusal } from '../../lake/index.ts';
import type { Renderer } from '../api.ts';
import type { Assets } from '../assets.ts';
import type { Settings } from '../settings.ts';
import type { Reader } from '../views/reader.ts';

/** What answers are made from, once the lake is open and a release is there. */
export type Serving = Readonly<{
  lake: Lake;
  renderer: Renderer;
  /** The newest release, as this process knows it. */
  current: () => Reader;
  /** A reader of an older release: by id, or by day (the last on or before it). */
  at: (release: string) => Promise<Reader>;
  refusals: () => readonly Refusal[];
  assets: Assets;
}>;

/** What the HTTP layer knows: its settings, and `serving()`, which is null while Peil starts. */
export type Station = Readonly<{
  settings: Settings;
  version: string;
  /** Which build of the program this is: another one may draw the same figures otherwise. */
  build: string;
  startedAt: string;
  /** The folder of built files for the browser. */
  staticFolder: string;
  serving: () => Serving | null;
  /** Where a fault of ours is told, with what the asker may not see. */
  log: (line: Readonly<Record<string, unknown>>) => void;
}>;
