import { z } from 'zod';
import { PUBLIC } from '../../guard/index.ts';
import type { StatusPage } from '../api.ts';
import { resource } from '../http/resource.ts';
import type { Serving, Station } from '../http/serving.ts';
import type { Reader } from '../views/reader.ts';

/** How the sources are: when they were fetched, what was checked, what was refused. */
export function statusPage(station: Station) {
  return resource({
    path: '/status',
    access: { action: 'read', thing: 'status' },
    doc: { nl: 'Hoe het met de gegevens staat', en: 'How the data are' },
    forms: ['html', 'json'],
    // What was fetched and refused is of today, whatever release a reader names.
    query: z.object({}),
    ownTag: ['html', 'json'],
    pin: 'stand',
    answer: async ({ reader }) => {
      const serving = station.serving();
      const sources = serving ? await sourcesOf(serving, reader) : [];
      const releases = await reader.lake.releases(PUBLIC);
      return {
        html: () => ({ kind: 'status', releases, sources, startedAt: station.startedAt }),
        json: () => ({
          release: reader.release.id,
          releases: releases.map(({ id, publishedAt, note, changed }) => ({
            id,
            publishedAt,
            note,
            changed,
          })),
          sources: sources.map(({ title, refusal, ...rest }) => ({
            ...rest,
            title: title.nl,
            refusal: refusal ? { at: refusal.at, code: refusal.code, finding: refusal.finding.nl } : null,
          })),
        }),
      };
    },
  });
}

async function sourcesOf(serving: Serving, reader: Reader): Promise<StatusPage['sources']> {
  const [loads, checks] = await Promise.all([
    reader.lake.loads(PUBLIC, reader.release.id),
    reader.lake.checks(PUBLIC, reader.release.id),
  ]);
  return [...reader.book.sources.values()].map(({ spec, ref }) => {
    const table = spec.contract.schema[0]?.name ?? '';
    const load = loads.find((one) => one.source === spec.id);
    const own = checks.filter((check) => check.table === table);
    return {
      dataset: ref.dataset,
      title: spec.title,
      publisher: spec.publisher,
      retrieved: load?.retrievedAt.slice(0, 10) ?? spec.retrieved,
      rows: load?.rowsAccepted ?? 0,
      quarantined: load?.rowsQuarantined ?? 0,
      checksPassed: own.filter(({ passed }) => passed).length,
      checksFailed: own.filter(({ passed }) => !passed).length,
      refusal: serving.refusals().find((refusal) => refusal.source === spec.id) ?? null,
    };
  });
}
