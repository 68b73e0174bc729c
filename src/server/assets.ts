import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ThemeSeeds, themeOf } from '../web/index.ts';
import type { Site } from './api.ts';

/** The files for the browser, and the style sheet of the house style, which is made here and served from memory. */
export type Assets = Readonly<{ site: Site['assets']; theme: Readonly<{ path: string; css: string }> }>;

/**
 * Reads which files the build made, and makes the style sheet of a house style, with its hash in its address. Throws
 * web/theme-* for colours that nobody could read.
 */
export function readAssets(staticFolder: string, seeds: ThemeSeeds): Assets {
  const file = join(staticFolder, 'manifest.json');
  const built = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Pick<Site['assets'], 'styles' | 'scripts' | 'preload'>)
    : { styles: [], scripts: [], preload: [] };
  const { css, color } = themeOf(seeds);
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 10);
  const path = `/static/thema-${hash}.css`;
  const site = Object.freeze({ ...built, styles: [...built.styles, path], themeColor: color });
  return Object.freeze({ site, theme: Object.freeze({ path, css }) });
}
