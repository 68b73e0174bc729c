// Builds what the browser gets: one style sheet, one script and one font, each with a hash in its name and its
// compressed forms beside it, and `manifest.json`, which says how they are called.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const web = join(root, 'src', 'web');
const require = createRequire(import.meta.url);

/** NL Design System candidate components that the pages use. */
const NLDS = ['button', 'code', 'data-badge', 'heading', 'link', 'paragraph', 'skip-link'];

/** Style sheets that must come first and last; those between are in the order of their paths. */
const FIRST = ['css/base.css', 'css/nl.css', 'css/layout.css', 'css/components.css'];
const LAST = ['css/print.css'];

const FONT = 'source-sans-3-latin-wght-normal.woff2';

/** Already compressed. */
const COMPRESSED = /\.woff2$/;

/**
 * Writes all files to `outDir` and gives the manifest: addresses under `/static/` of style sheets, scripts and fonts to
 * fetch early.
 */
export async function buildAssets(outDir = join(root, 'dist', 'static')) {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const font = emit(
    outDir,
    FONT,
    readFileSync(require.resolve(`@fontsource-variable/source-sans-3/files/${FONT}`)),
  );
  const style = emit(outDir, 'peil.css', await bundleStyles(font));
  const script = emit(outDir, 'peil.js', await bundleScript());
  const address = (file) => `/static/${file}`;
  const manifest = { styles: [address(style)], scripts: [address(script)], preload: [address(font)] };
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** All style sheets of `src/web` and of the components we use, in one, without rules for names that no page uses. */
export async function bundleStyles(font = FONT) {
  const { transform } = await import('lightningcss');
  const sheets = styleFiles().map((file) => readFileSync(file, 'utf8').replace(`font:${FONT}`, font));
  const { code } = transform({
    filename: 'peil.css',
    code: Buffer.from(sheets.join('\n')),
    minify: true,
    targets: { chrome: 111 << 16, firefox: 114 << 16, safari: (16 << 16) | (4 << 8) },
    errorRecovery: false,
    visitor: { Rule: { style: keepUsed(usedNames()) } },
  });
  return code;
}

/** The paths of every style sheet, in the order in which they apply. */
export function styleFiles() {
  const own = filesOf(web, '.css').map((file) => relative(web, file).replaceAll('\\', '/'));
  const between = own.filter((file) => !FIRST.includes(file) && !LAST.includes(file));
  const nlds = NLDS.map((name) => require.resolve(`@nl-design-system-candidate/${name}-css/${name}.css`));
  const ours = (files) => files.map((file) => join(web, file));
  // Components of others come before ours, so that ours need no louder selectors.
  return [...nlds, ...ours([...FIRST, ...between, ...LAST])];
}

/** Class names of NL Design System components that occur in our sources. */
function usedNames() {
  const sources = filesOf(web, '.tsx').map((file) => readFileSync(file, 'utf8'));
  return new Set(sources.join('\n').match(/\bnl-[a-z0-9_-]+/g));
}

/** Drops selectors that need a component name which no page uses. */
function keepUsed(used) {
  return (rule) => {
    const selectors = rule.value.selectors.filter((selector) => {
      const needed = selector.filter((part) => !(part.type === 'pseudo-class' && part.kind === 'not'));
      const names = JSON.stringify(needed).match(/(?<="name":")nl-[^"]+/g) ?? [];
      return names.every((name) => used.has(name));
    });
    if (selectors.length === rule.value.selectors.length) return undefined;
    return selectors.length === 0 ? [] : { ...rule, value: { ...rule.value, selectors } };
  };
}

async function bundleScript() {
  const { build } = await import('vite');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: join(web, 'client', 'main.ts'), output: { format: 'es' } },
    },
  });
  const [output] = [result].flat();
  const chunks = output.output.filter((part) => part.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`Expected 1 script for the browser, found ${chunks.length}.`);
  return Buffer.from(chunks[0].code);
}

/** Writes a file under a name with its hash, and its compressed forms. Gives the name. */
function emit(outDir, name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const file = name.replace(/(\.[a-z0-9]+)$/, `-${hash}$1`);
  writeFileSync(join(outDir, file), bytes);
  if (!COMPRESSED.test(name)) {
    writeFileSync(join(outDir, `${file}.br`), brotli(bytes));
    writeFileSync(join(outDir, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
  return file;
}

function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function filesOf(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}
