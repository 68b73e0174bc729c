import { sql as tables } from './001-tables.ts';

/** A step of the database of the lake. Never edited once published: a change is a new step. */
export type Migration = Readonly<{ number: number; name: string; sql: string }>;

/** All steps in order; a test compares this list with the files in this folder. */
export const MIGRATIONS: readonly Migration[] = Object.freeze([
  { number: 1, name: '001-tables', sql: tables },
]);
