import { isHyphen } from './characters.ts';
import { createWords, type Token, tokenize } from './tokens.ts';

/** Forms of one or more words, found forwards from their first word or backwards from their last. Hyphens between words are optional. */
export interface FormIndex<T> {
  /** The longest form that begins at tokens[at]; `to` is the index after it. */
  readonly from: (tokens: readonly Token[], at: number) => { readonly value: T; readonly to: number } | undefined;
  /** The longest form that ends before tokens[end], beginning at `floor` or later; `from` is its first token. */
  readonly before: (
    tokens: readonly Token[],
    end: number,
    floor: number,
  ) => { readonly value: T; readonly from: number } | undefined;
}

interface Form<T> {
  readonly words: readonly string[];
  readonly value: T;
}

const longestFirst = <T>(a: Form<T>, b: Form<T>): number => b.words.length - a.words.length;

function group<T>(forms: readonly Form<T>[], edge: 0 | -1): Map<string, Form<T>[]> {
  const groups = new Map<string, Form<T>[]>();
  for (const form of forms) {
    const key = form.words.at(edge) as string;
    const group = groups.get(key);
    if (group) group.push(form);
    else groups.set(key, [form]);
  }
  for (const group of groups.values()) group.sort(longestFirst);
  return groups;
}

/** Index after the last word of the form, or -1. */
function matchForwards(words: readonly string[], tokens: readonly Token[], at: number): number {
  let next = at;
  for (let i = 0; i < words.length; i++) {
    if (i > 0 && isHyphen(tokens[next]?.text ?? '')) next += 1;
    if (tokens[next]?.lower !== words[i]) return -1;
    next += 1;
  }
  return next;
}

/** Index of the first word of the form, or -1. */
function matchBackwards(words: readonly string[], tokens: readonly Token[], end: number, floor: number): number {
  let next = end - 1;
  for (let i = words.length - 1; i >= 0; i--) {
    if (i < words.length - 1 && isHyphen(tokens[next]?.text ?? '')) next -= 1;
    if (next < floor || tokens[next]?.lower !== words[i]) return -1;
    next -= 1;
  }
  return next + 1;
}

/** Builds an index; of equal forms the first given counts. */
export function formIndex<T>(entries: Iterable<readonly [form: string, value: T]>): FormIndex<T> {
  const known = createWords(() => false);
  const forms: Form<T>[] = [];
  for (const [form, value] of entries) {
    const words = tokenize(form, known).flatMap((token) => (isHyphen(token.text) ? [] : [token.lower]));
    if (words.length > 0) forms.push({ words, value });
  }
  const byFirst = group(forms, 0);
  const byLast = group(forms, -1);
  return {
    from: (tokens, at) => {
      for (const form of byFirst.get(tokens[at]?.lower ?? '') ?? []) {
        const to = matchForwards(form.words, tokens, at);
        if (to > 0) return { value: form.value, to };
      }
      return undefined;
    },
    before: (tokens, end, floor) => {
      for (const form of byLast.get(tokens[end - 1]?.lower ?? '') ?? []) {
        const from = matchBackwards(form.words, tokens, end, floor);
        if (from >= 0) return { value: form.value, from };
      }
      return undefined;
    },
  };
}
