/** One path segment against one pattern segment: `*` any characters, `?` one. Goes back to the last `*` only, so at most length × length steps. */
function segmentMatches(pattern: string, name: string): boolean {
  let [p, n, star, resume] = [0, 0, -1, 0];
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p++;
      resume = n;
    } else if (pattern[p] === '?' || pattern[p] === name[n]) {
      p++;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++resume;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/**
 * Whether the name of a source matches a glob: `*` and `?` within a folder, `**` for any folders. A glob without a slash matches file
 * names in every folder, as in .gitignore.
 */
export function matchesGlob(glob: string, name: string): boolean {
  const segments = name.split('/');
  const patterns = glob.includes('/') ? glob.replace(/^\.?\//, '').split('/') : ['**', glob];
  // reachable[i]: the patterns so far match the first i segments.
  let reachable: boolean[] = [true, ...segments.map(() => false)];
  for (const pattern of patterns) {
    const next = reachable.map(() => false);
    for (let i = 0; i <= segments.length; i++) {
      if (pattern === '**') next[i] = reachable[i] === true || next[i - 1] === true;
      else next[i] = i > 0 && reachable[i - 1] === true && segmentMatches(pattern, segments[i - 1] ?? '');
    }
    reachable = next;
  }
  return reachable[segments.length] === true;
}
