import type { SourceSpec } from '../source.ts';

/** What a source says about where it comes from. */
export type ConnectorSpec = SourceSpec['connector'];

/** What came from a source: the bytes as they are, and where they came from as a person would name it. */
export type Fetched = Readonly<{ origin: string; bytes: Buffer }>;

/** Where a connector may look. */
export type Surroundings = Readonly<{
  /** The folder of the workspace, absolute. */
  workspace: string;
}>;

/** How a kind of source is fetched. One file in this folder per kind. */
export type Connector<S extends ConnectorSpec = ConnectorSpec> = Readonly<{
  /** Its name in `connector.kind` of a source. */
  kind: S['kind'];
  /** How sentences call what it fetches: a path, an address. */
  nameOf(spec: S): string;
  /** Fetches the bytes, or throws a Problem that says what is missing and where it should be. */
  fetch(spec: S, surroundings: Surroundings): Promise<Fetched>;
}>;
