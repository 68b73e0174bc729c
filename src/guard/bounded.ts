import { type Journey, underClocks } from './clocks.ts';
import type { Answer } from './dial.ts';
import { guardProblems } from './problems.ts';

/**
 * The body of an answer, kept within its bounds: throws `guard/fetch-idle` after a silence, `guard/fetch-slow` past the
 * total time, `guard/fetch-size` past the size, `guard/fetch-length` when it is not as long as it promised, and
 * `guard/fetch-failed` when the connection breaks. The connection is closed however the reading ends.
 */
export async function* bounded(journey: Journey, answer: Answer): AsyncGenerator<Uint8Array> {
  const { address } = journey;
  const limit = journey.bounds.bytes;
  const chunks = answer.body[Symbol.asyncIterator]();
  const promised = answer.headers['content-length'];
  let found = 0;
  try {
    if (Number(promised) > limit)
      throw guardProblems.make('fetch-size', { address, limit, found: Number(promised) });
    for (;;) {
      const next = await underClocks(journey, () => chunks.next());
      if (next.done) break;
      found += next.value.byteLength;
      if (found > limit) throw guardProblems.make('fetch-size', { address, limit, found });
      yield next.value;
    }
  } finally {
    answer.hangUp();
  }
  if (promised !== undefined && found !== Number(promised))
    throw guardProblems.make('fetch-length', { address, limit: Number(promised), found });
}
