import { z } from 'zod';

const text = z.strictObject({ nl: z.string().min(1), en: z.string().min(1).optional() });

/** The front matter of a file in `modellen/`. The name of the file is the name of the table. */
export const modelHeaderSchema = z.strictObject({
  title: text,
  description: text,
  owner: z.string().min(1),
  /** One line per column: what it holds. Every column of the result must be here. */
  columns: z.record(z.string().regex(/^[a-z_][a-z0-9_]*$/), text),
  /** Each check is a query over `data` (the rows of this model) that gives the rows that break the rule. */
  checks: z
    .array(
      z.strictObject({
        rule: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/),
        description: text,
        severity: z.enum(['blocking', 'warning']).default('blocking'),
        query: z.string().min(1),
      }),
    )
    .default([]),
});

export type ModelSpec = Readonly<{
  name: string;
  header: z.infer<typeof modelHeaderSchema>;
  /** One SELECT. */
  sql: string;
  /** Path within the workspace, for messages. */
  file: string;
  /** The line of the file on which `sql` starts. */
  line: number;
}>;
