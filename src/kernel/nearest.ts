/**
 * The candidates nearest to a text that is none of them, best first: for "did you mean". Compared without capitals
 * and diacritics; a candidate that starts with the text comes before one that merely looks like it. At most `count`,
 * and none that shares less than half of its letters.
 *
 * @example
 * nearest('inwonrs', ['inwoners', 'woningen']) // ['inwoners']
 */
export function nearest(text: string, candidates: readonly string[], count = 3): readonly string[] {
  const wanted = fold(text);
  return candidates
    .map((candidate) => ({ candidate, cost: costOf(wanted, fold(candidate)) }))
    .filter(({ candidate, cost }) => cost <= Math.max(wanted.length, candidate.length) / 2)
    .sort((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** A text without capitals and diacritics, for comparing. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function costOf(wanted: string, candidate: string): number {
  if (wanted.length >= 2 && candidate.startsWith(wanted)) return 0.5;
  return editDistance(wanted.slice(0, 80), candidate.slice(0, 80));
}

/** How many letters must be put in, taken out, replaced or swapped with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const cost = Math.min(
        cell(current, column - 1) + 1,
        cell(last, column) + 1,
        cell(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(swapped ? Math.min(cost, cell(beforeLast, column - 2) + 1) : cost);
    }
    [beforeLast, last] = [last, current];
  }
  return cell(last, b.length);
}

/** A cell that the loop has filled already. */
function cell(row: readonly number[], column: number): number {
  return row[column] as number;
}
