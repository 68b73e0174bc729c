/** SQL of our own making, and its parameters. Only the `sql` tag, `ident` and `join` make one. */
export type Sql = Readonly<{
  text: string;
  params: readonly (string | number | boolean | null)[];
  __brand: 'Sql';
}>;

type Part = Sql | string | number | boolean | null;

const make = (text: string, params: Sql['params']): Sql =>
  Object.freeze({ text, params: Object.freeze([...params]), __brand: 'Sql' });

/**
 * SQL as a template: a plain value becomes a parameter (`?`), another `Sql` is taken in as it is.
 *
 * @example
 * sql`select * from ${ident('figures')} where area = ${'GM0363'}`.text // 'select * from "figures" where area = ?'
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly Part[]): Sql {
  let text = strings[0] ?? '';
  const params: (string | number | boolean | null)[] = [];
  parts.forEach((part, index) => {
    if (part !== null && typeof part === 'object') {
      text += part.text;
      params.push(...part.params);
    } else {
      text += '?';
      params.push(part);
    }
    text += strings[index + 1] ?? '';
  });
  return make(text, params);
}

/** A quoted name. The one quoting function for the position of a name: quotes are doubled, NUL is refused. */
export function ident(name: string): Sql {
  if (name.includes('\0') || name.length === 0)
    throw new TypeError('A name in SQL may not be empty or hold NUL');
  return make(`"${name.replaceAll('"', '""')}"`, []);
}

/**
 * A text or whole number written out in SQL, for the places where DuckDB takes no parameter: views, file names,
 * options of COPY. Quotes are doubled, NUL is refused.
 */
export function literal(value: string | number): Sql {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`Not a whole number: ${value}`);
    return make(String(value), []);
  }
  if (value.includes('\0')) throw new TypeError('A text in SQL may not hold NUL');
  return make(`'${value.replaceAll("'", "''")}'`, []);
}

/** Several pieces of SQL with a separator between them. */
export function join(parts: readonly Sql[], separator = ', '): Sql {
  return make(
    parts.map((part) => part.text).join(separator),
    parts.flatMap((part) => part.params),
  );
}
