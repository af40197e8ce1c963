/**
 * Number of letters replaced, added, dropped or swapped with their neighbour that turns one text into the other (optimal string
 * alignment), counted up to `most`; `most` + 1 stands for anything beyond. Time is linear in the length for a fixed `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(b.length + 1).fill(most + 1);
    current[0] = row;
    const low = Math.max(1, row - most);
    const high = Math.min(b.length, row + most);
    for (let column = low; column <= high; column++) {
      const replaced = (last[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let least = Math.min(replaced, (last[column] as number) + 1, (current[column - 1] as number) + 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (beforeLast[column - 2] as number) + 1);
      current[column] = least;
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] as number, most + 1);
}
