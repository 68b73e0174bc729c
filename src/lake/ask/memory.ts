import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Kills this process when it grows beyond a number of MB, looking 100 times a second. The query engine does not keep to
 * its own limit for one large value (`repeat('x', 2000000000)`: 4.5 GB, for 13 seconds), and may keep the main thread
 * busy all the while, so a thread of its own does the looking. Settles when it looks.
 */
export async function limitMemory(megabytes: number): Promise<void> {
  const watch = new Worker(WATCH, { eval: true, workerData: megabytes * 1e6, execArgv: [] });
  watch.unref();
  await once(watch, 'message');
}

/** As text, because a thread cannot be started from a function, and a file of its own would hold three lines. */
const WATCH = `
  const { parentPort, workerData } = require('node:worker_threads');
  setInterval(() => process.memoryUsage.rss() > workerData && process.kill(process.pid, 'SIGKILL'), 10);
  parentPort.postMessage('looking');
`;
