import { stringify } from 'yaml';
import type { Gemeente } from '../schemas.ts';

/** The `gemeente.yaml` of a new workspace: what can be known is filled in, the rest is to be looked at by a person. */
export function gemeenteText(
  template: Gemeente,
  target: Readonly<{ code: string; name: string }>,
  tables: ReadonlySet<string>,
): string {
  const value = {
    name: target.name,
    code: target.code,
    languages: template.languages,
    timezone: template.timezone,
    contact: { name: template.contact.name, email: `data@${hostOf(target.name)}.example` },
    neighbours: [],
    monitor: template.monitor,
    featured: { datasets: template.featured.datasets.filter((table) => tables.has(table)) },
  };
  const notes = [
    '# yaml-language-server: $schema=../schemas/gemeente.schema.json',
    '# Vul een adres in dat gelezen wordt, en kies gemeenten om mee te vergelijken (neighbours).',
  ];
  return `${notes.join('\n')}\n${stringify(value, { lineWidth: 110 })}`;
}

/** A name as a part of an address: `'s-Gravenhage` becomes `s-gravenhage`. */
function hostOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}
