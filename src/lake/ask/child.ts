import { readFileSync, writeSync } from 'node:fs';
import { answer } from './answer.ts';
import { type AskJob, EXIT_TOO_LARGE } from './job.ts';

/**
 * The program of the child process of a question: one job on standard input, one answer on standard output, then the
 * end. The query engine does not always keep to its own memory limit (`repeat('x', 2000000000)`), so the process
 * looks at itself 100 times a second and ends when it grew too large.
 */
const job = JSON.parse(readFileSync(0, 'utf8')) as AskJob;
setInterval(() => {
  if (process.memoryUsage.rss() > job.processMegabytes * 1e6) process.exit(EXIT_TOO_LARGE);
}, 10);

const text = Buffer.from(JSON.stringify(await answer(job)));
let written = 0;
while (written < text.length) written += writeSync(1, text, written);
process.exit(0);
