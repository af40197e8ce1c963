/** Words that read as something else than text when they stand bare, in YAML 1.2 or in older readers. */
const NOT_BARE = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;
/** Text that means itself in every place: no mark that could be syntax, no figure, nothing at its edges. */
const BARE = /^(?:\.{1,2}\/)*[A-Za-z_](?:[\w ./-]*[\w./-])?$/;

/** A text as one YAML scalar on one line: bare where that is safe, else in double quotes. Reads back as the same text. */
export function yamlText(text: string): string {
  if (BARE.test(text) && !NOT_BARE.test(text)) return text;
  // JSON's escapes are YAML's; characters that would end a line or hide are escaped as well.
  return JSON.stringify(text).replace(/[\u007f-\u009f\u00ad\u2028\u2029\ufeff\p{Cf}]/gu, escaped);
}

function escaped(character: string): string {
  return [...Array(character.length).keys()]
    .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
    .join('');
}

/** What YAML can hold on one line. Absent values are left out of maps. */
export type YamlData = string | number | readonly YamlData[] | { readonly [key: string]: YamlData | undefined };

/** A value on one line: `{ from: USD, rates: [1, 2] }`. */
export function yamlInline(value: YamlData): string {
  if (typeof value === 'string') return yamlText(value);
  if (typeof value === 'number') return String(value);
  if (isList(value)) return `[${value.map(yamlInline).join(', ')}]`;
  const entries = Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : [`${yamlText(key)}: ${yamlInline(each)}`],
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

const isList = (value: YamlData): value is readonly YamlData[] => Array.isArray(value);
