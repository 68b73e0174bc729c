import { readFileSync, writeSync } from 'node:fs';
import type { ReadJob } from './job.ts';
import { readForeign } from './read.ts';

/**
 * The entry of the reader's child process: one job on standard input, one answer on standard output, then the end.
 * A file that brings it down brings down nothing else.
 */
const job = JSON.parse(readFileSync(0, 'utf8')) as ReadJob;
const answer = Buffer.from(JSON.stringify(await readForeign(job)));
let written = 0;
while (written < answer.length) written += writeSync(1, answer, written);
