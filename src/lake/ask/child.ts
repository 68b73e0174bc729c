import { readFileSync, writeSync } from 'node:fs';
import { answer } from './answer.ts';
import type { AskJob } from './job.ts';
import { limitMemory } from './memory.ts';

/**
 * The program of the child process of a question: one job on standard input, one answer on standard output, then the
 * end.
 */
const job = JSON.parse(readFileSync(0, 'utf8')) as AskJob;
await limitMemory(job.processMegabytes);

const text = Buffer.from(JSON.stringify(await answer(job)));
let written = 0;
while (written < text.length) written += writeSync(1, text, written);
process.exit(0);
