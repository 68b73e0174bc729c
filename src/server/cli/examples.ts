/** One example per command, as `--help` shows it. The tests run every one of them. */
export const EXAMPLES = Object.freeze({
  up: 'PORT=8090 npx peil up',
  run: 'npx peil run --only cbs-gebieden-2022',
  check: 'npx peil check',
  query: `npx peil query "select period, value from figures where indicator = 'inwoners' and area = 'NL00'" --json`,
  export: 'npx peil export gebieden --format csv --output gebieden.csv',
  history: 'npx peil history figures',
  doctor: 'npx peil doctor --verify',
  init: 'npx peil init --gemeente GM0363 --folder gemeenten/amsterdam',
});

export type CommandName = keyof typeof EXAMPLES;
