/**
 * Whether a text is of the form of a pattern in which "*" stands for any characters and "?" for one. Case is free. Takes the product of the
 * two lengths at most.
 */
export function matchesWildcards(pattern: string, text: string): boolean {
  const [form, name] = [pattern.toLowerCase(), text.toLowerCase()];
  let at = 0;
  let place = 0;
  let star = -1;
  let resumeAt = 0;
  while (at < name.length) {
    if (form[place] === '*') {
      star = place++;
      resumeAt = at;
    } else if (place < form.length && (form[place] === '?' || form[place] === name[at])) {
      place++;
      at++;
    } else if (star >= 0) {
      // The last star takes one more character; what stood before it need not be tried again.
      place = star + 1;
      at = ++resumeAt;
    } else return false;
  }
  while (form[place] === '*') place++;
  return place === form.length;
}
