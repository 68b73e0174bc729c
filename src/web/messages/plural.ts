/** Picks the word for one or for more, which is all that Dutch and English ask. */
export function plural(count: number, one: string, more: string): string {
  return count === 1 ? one : more;
}
