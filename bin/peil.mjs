#!/usr/bin/env node
// The command `peil`. Builds first when a source changed, so that a command never runs yesterday's program.
import { ensureBuilt } from '../scripts/build.mjs';

try {
  await ensureBuilt((line) => process.stderr.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
process.env.NODE_ENV ??= 'production';
const { main } = await import('../dist/server/main.js');
process.exitCode = await main(process.argv.slice(2));
