// Van niets tot gezond, en de tweede start.
import { freshFolder, round, servePeil } from './measure.mjs';

/** Seconds until `/health` answers, on an empty data folder and on one that is up to date. */
export async function measure() {
  const data = freshFolder();
  const first = await servePeil(data);
  await first.stop();
  const second = await servePeil(data);
  await second.stop();
  return {
    unit: 'seconden',
    values: { 'eerste start': round(first.seconds), 'tweede start': round(second.seconds) },
    ratios: {
      'eerste start van 90 s': round(first.seconds / 90),
      'tweede start van 3 s': round(second.seconds / 3),
    },
  };
}
