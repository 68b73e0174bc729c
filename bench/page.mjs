// CPU van de server per pagina van een wijk, naast een leeg antwoord van Fastify.
import { join } from 'node:path';
import { cpuPerRequest, freshFolder, root, round, serve, servePeil } from './measure.mjs';

export async function measure() {
  const peil = await servePeil(freshFolder());
  const { areas } = await (await fetch(`${peil.url}/api/v1/areas?level=wijk&limit=1000`)).json();
  // A different address each time, so that no answer comes from a cache.
  const paths = Array.from({ length: 500 }, (_, index) => {
    const { code } = areas[index % areas.length];
    return `/monitor/wijken/${code}?n=${index}`;
  });
  const known =
    (await fetch(peil.url + paths[0])).status === 200 ? paths : paths.map((path) => path.split('?')[0]);
  const page = await cpuPerRequest(peil, known);
  await peil.stop();
  const hello = await serve([join(root, 'bench', 'hello.mjs')]);
  const empty = await cpuPerRequest(hello, ['/']);
  await hello.stop();
  return {
    unit: 'milliseconden CPU per antwoord',
    values: { 'pagina van een wijk': round(page), 'leeg antwoord van Fastify': round(empty) },
    ratios: { 'pagina / leeg antwoord': round(page / empty), 'pagina van 5 ms': round(page / 5) },
  };
}
