import type { Text } from '../kernel/index.ts';
import type { ModelSpec } from '../lake/index.ts';
import { messagesFor } from './messages/index.ts';

/** What the dataset page of the table of figures says of it. It is made here, so no file of the workspace tells. */
export function figuresHeader(owner: string): ModelSpec['header'] {
  const [nl, en] = [messagesFor('nl').figuresTable, messagesFor('en').figuresTable];
  const columns: Record<string, Text> = {};
  for (const [name, text] of Object.entries(nl.columns)) {
    columns[name] = { nl: text, en: en.columns[name as keyof typeof en.columns] };
  }
  return Object.freeze({
    title: { nl: nl.title, en: en.title },
    description: { nl: nl.description, en: en.description },
    owner,
    columns,
    checks: [],
  });
}
