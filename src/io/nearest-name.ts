const LONGEST = 64;

/**
 * The candidate that a mistyped name most likely means: fewest edits (a letter put in, left out, changed, or two neighbours swapped; case
 * is free), at most one for every three letters, and one in a name of two. Of equally near ones the first counts. Undefined if none is near.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length < 2 || name.length > LONGEST) return undefined;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= fewest || candidate.length > LONGEST) continue;
    const edits = editDistance(wanted, candidate.toLowerCase());
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

/** `; did you mean "x"?`, else `; known: a, b, c.` (up to twelve), to end a message about an unknown name. */
export function namesInstead(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  if (nearest !== undefined) return `; did you mean "${nearest}"?`;
  if (known.length === 0) return '; none is known.';
  const shown = known.slice(0, 12).join(', ');
  return known.length > 12 ? `; known are ${shown} and ${known.length - 12} more.` : `; known: ${shown}.`;
}

/** Optimal string alignment distance (Levenshtein with swaps of neighbours), three rows at a time. */
export function editDistance(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) edits = Math.min(edits, at(twoAbove, column - 2) + 1);
      current.push(edits);
    }
    twoAbove = above;
    above = current;
  }
  return at(above, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
