import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Action, Thing } from '../../guard/index.ts';
import type { Json, Lang, Text } from '../../kernel/index.ts';
import type { Cell } from '../../lake/index.ts';
import type { ChoroplethView, Page } from '../api.ts';
import type { Reader } from '../views/reader.ts';
import type { Form } from './negotiate.ts';

/** Rows with named columns: what becomes CSV. */
export type Table = Readonly<{ columns: readonly string[]; rows: readonly (readonly Cell[])[] }>;

/** A file to send: on disk, or as it is read. `done` clears away what was made for it. */
export type Download = Readonly<{ name: string; etag: string; done: () => void }> &
  (Readonly<{ kind: 'file'; path: string }> | Readonly<{ kind: 'stream'; stream: Readable }>);

/** One resource in every form it has. Each form is made when it is asked for, and only then. */
export type Content = Readonly<{
  html?: () => Page;
  json?: () => Json;
  csv?: () => Table;
  /** The map to draw as a file of its own. */
  svg?: ChoroplethView;
  /** Forms that are written by the lake: large tables never pass through memory. */
  file?: () => Promise<Download>;
  /** Query of the next page of a long list. */
  next?: Readonly<Record<string, string>> | null;
  /** The path of the resource when another path leads to it too. */
  canonical?: string;
}>;

/** Another address is the right one. */
export type Elsewhere = Readonly<{ redirect: string; status: 301 | 302 | 303 }>;

/** What a resource is asked with. */
export type Ask<Q> = Readonly<{
  reader: Reader;
  lang: Lang;
  params: Readonly<Record<string, string>>;
  query: Q;
  form: Form;
  /** Whether the asker named a release. */
  pinned: boolean;
}>;

/**
 * One address of the site: what it is, who may read it, in which forms, and how it is answered. The access rule is
 * required: a resource without one does not compile.
 */
export type Resource<S extends z.ZodObject = z.ZodObject> = Readonly<{
  /** With `:name` for what varies: `/monitor/wijken/:code`. */
  path: string;
  access: Readonly<{ action: Action; thing: Thing['kind'] }>;
  doc: Text;
  /** What is offered, first what is given to who does not say. */
  forms: readonly Form[];
  query: S;
  /** The name of the parameter that pins the release. */
  pin: 'stand' | 'asOf';
  /**
   * Forms whose tag is made of what is sent: where it depends on more than the releases (what was fetched when), or on
   * less (a table that many releases share).
   */
  ownTag?: readonly Form[];
  /** The shape of the JSON, for the description of the API. */
  shape?: z.ZodType;
  answer: (ask: Ask<z.infer<S>>) => Promise<Content | Elsewhere>;
}>;

/** Keeps the types of one resource together while the list of all forgets them. */
export function resource<S extends z.ZodObject>(spec: Resource<S>): Resource {
  return Object.freeze(spec) as unknown as Resource;
}
