import { darkTokens, lightTokens, type ThemeSeeds, TOKEN_NAMES, type Tokens } from './tokens.ts';

export type { ThemeSeeds, TokenName, Tokens } from './tokens.ts';

/** A house style, ready to be served. */
export type Theme = Readonly<{
  /** A style sheet of custom properties, for light and for dark. */
  css: string;
  /** The colour of the browser's own bars. */
  color: string;
  light: Tokens;
  dark: Tokens;
}>;

/**
 * A whole house style from four colours. Every text can be read on every ground (4.5 : 1) and every mark can be seen
 * (3 : 1), by day and by night: a colour that falls short is made darker or lighter. Throws web/theme-* where that
 * cannot be done without making it another colour.
 */
export function themeOf(seeds: ThemeSeeds): Theme {
  const light = lightTokens(seeds);
  const dark = darkTokens(seeds);
  const night = `color-scheme:dark;${properties(dark)}`;
  const css =
    `:root{color-scheme:light;${properties(light)}}` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-scheme=light]){${night}}}` +
    `@media screen{:root[data-scheme=dark]{${night}}}`;
  return Object.freeze({ css: `${css}\n`, color: light.header, light, dark });
}

function properties(tokens: Tokens): string {
  return TOKEN_NAMES.map((name) => `--peil-${name}:${tokens[name]}`).join(';');
}
