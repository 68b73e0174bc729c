import { PUBLIC } from '../../guard/index.ts';
import { isProblem, type Json } from '../../kernel/index.ts';
import { area, type Figure, figure, type RowRef, trail } from '../../monitors/index.ts';
import { figureJson, figureShape, tableOf } from '../api/shapes.ts';
import { resource } from '../http/resource.ts';
import type { Reader } from '../views/reader.ts';
import { choice, choiceOf } from './queries.ts';

/**
 * The page of one figure. `newest` gives the newest release, to say whether the figure has changed since; `baseUrl`
 * makes the address that can be cited.
 */
export function figurePage(newest: () => Reader, baseUrl: string) {
  return resource({
    path: '/cijfer/:indicator/:area',
    access: { action: 'read', thing: 'figure' },
    doc: {
      nl: 'Eén cijfer, tot aan de rij waar het uit komt',
      en: 'One figure, back to the row it came from',
    },
    forms: ['html', 'json', 'csv'],
    query: choice,
    pin: 'stand',
    answer: async ({ reader, params, query, form, pinned }) => {
      const asked = params.area ?? '';
      const { code, name } = area(PUBLIC, reader.book, asked);
      if (code !== asked)
        return { redirect: correctAddress(params.indicator ?? '', code, form, query), status: 301 };
      const found = figure(PUBLIC, reader.book, {
        ...choiceOf(query),
        indicator: params.indicator ?? '',
        area: code,
      });
      const row = figureJson(found);
      const road = form === 'html' ? await trail(PUBLIC, reader.lake, reader.book, found) : null;
      return {
        ...(road
          ? {
              html: () => ({
                kind: 'figure' as const,
                trail: road,
                gemeente: reader.book.gemeente,
                permalink: `${baseUrl}${permalinkOf(found)}`,
                current: pinned ? null : compare(found, newest()),
              }),
            }
          : {}),
        json: () => ({ figure: { ...row, areaName: name, origins: found.origins.map(originJson) } }),
        csv: () => tableOf(figureShape, [row]),
      };
    },
  });
}

/** The path that will always give this figure. */
function permalinkOf(found: Figure): string {
  const query = new URLSearchParams({ periode: found.period });
  if (found.breakdown !== 'total') query.set('uitsplitsing', found.breakdown);
  query.set('stand', found.release);
  return `/cijfer/${found.indicator}/${found.area}?${query}`;
}

function correctAddress(
  id: string,
  code: string,
  form: string,
  query: Readonly<Record<string, unknown>>,
): string {
  const given = Object.entries(query).filter(([, value]) => typeof value === 'string');
  const text = new URLSearchParams(given as [string, string][]).toString();
  const suffix = form === 'html' ? '' : `.${form}`;
  return `/cijfer/${encodeURIComponent(id)}/${code}${suffix}${text ? `?${text}` : ''}`;
}

function originJson({ source, table, file, line }: RowRef): Json {
  return { source, table, file, line };
}

/** The same figure in the newest release. A definition or area that is gone since then counts as changed. */
function compare(found: Figure, newest: Reader) {
  try {
    const now = figure(PUBLIC, newest.book, {
      indicator: found.indicator,
      area: found.area,
      period: found.period,
      breakdown: found.breakdown,
    });
    return {
      release: newest.release,
      value: now.value,
      same: now.value === found.value && now.status === found.status,
    };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { release: newest.release, value: null, same: false };
  }
}
