/** Names longer than this are not compared: the time grows with the product of two lengths. */
const LONGEST_NAME = 100;

/** Number of insertions, deletions and substitutions that turn one word into another (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (above[column] as number) + 1, (current[column - 1] as number) + 1));
    }
    above = current;
  }
  return above[b.length] as number;
}

/**
 * The name that a mistyped one most likely stands for: the nearest by edit distance without regard to case, at most a third of the
 * letters away. Of equally near ones the first in code unit order.
 */
export function nearestName(wanted: string, names: readonly string[]): string | undefined {
  if (wanted.length > LONGEST_NAME) return undefined;
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const near = names
    .filter((name) => Math.abs(name.length - wanted.length) <= limit)
    .map((name) => ({ name, distance: editDistance(wanted.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit);
  near.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return near[0]?.name;
}
