/** Results kept by one function. A text seldom brings more distinct names or words; hostile text then costs time, never memory. */
const MOST_RESULTS = 5000;

/** The same pure function of a text, which works each distinct text out once and forgets all when it has kept too many. */
export function remembering<T>(work: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = work(text);
    if (results.size >= MOST_RESULTS) results.clear();
    results.set(text, result);
    return result;
  };
}
