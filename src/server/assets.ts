import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ThemeSeeds, themeOf } from '../web/index.ts';
import type { Site } from './api.ts';

/** The files for the browser, and style sheets of house styles, which are made here and served from memory. */
export type Assets = Readonly<{
  /** What a page asks for, in a house style. */
  of: (seeds: ThemeSeeds | null) => Site['assets'];
  /** A style sheet by its address: also of a style that was left since, for pages that are still kept somewhere. */
  css: (path: string) => string | null;
}>;

type Built = Pick<Site['assets'], 'styles' | 'scripts' | 'preload'>;

/** Reads which files the build made. The style sheet of a house style has its hash in its address. */
export function openAssets(staticFolder: string): Assets {
  const file = join(staticFolder, 'manifest.json');
  const built: Built = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Built)
    : { styles: [], scripts: [], preload: [] };
  const made = new Map<string, Site['assets']>();
  const sheets = new Map<string, string>();
  const make = (seeds: ThemeSeeds): Site['assets'] => {
    const { css, color } = themeOf(seeds);
    const path = `/static/thema-${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css`;
    sheets.set(path, css);
    return Object.freeze({ ...built, styles: [...built.styles, path], themeColor: color });
  };
  return Object.freeze({
    of: (seeds) => {
      if (seeds === null) return built;
      const key = JSON.stringify(seeds);
      const known = made.get(key) ?? make(seeds);
      made.set(key, known);
      return known;
    },
    css: (path) => sheets.get(path) ?? null,
  } satisfies Assets);
}
