const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** 32-bit FNV-1a over UTF-16 units (Fowler, Noll, Vo). Goes on from the hash of what stands before the text, if that is given. */
export function fnv1a(text: string, before: number = OFFSET_BASIS): number {
  let value = before;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), PRIME);
  return value >>> 0;
}
