import type { Connector, ConnectorSpec, Fetched, Surroundings } from './connectors/connector.ts';
import { file } from './connectors/file.ts';

/** Every kind of source, by its name. A test holds this list against the folder `connectors/`. */
export const connectors = { file } as const satisfies Readonly<Record<ConnectorSpec['kind'], Connector>>;

/** Fetches the bytes of a source with the connector that its description names. */
export function fetchSource(spec: ConnectorSpec, surroundings: Surroundings): Promise<Fetched> {
  return connectors[spec.kind].fetch(spec, surroundings);
}

/** How sentences call what a source fetches. */
export function nameOfSource(spec: ConnectorSpec): string {
  return connectors[spec.kind].nameOf(spec);
}
