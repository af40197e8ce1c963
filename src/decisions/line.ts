import type { Decision } from '../model/report.ts';

/** Everything but plain letters, signs and spaces: control, formatting (bidi) and separator characters, and lone halves of a pair. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u00a0\ufeff]/gu;

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');

const count = (text: string, characters: RegExp): number => text.match(characters)?.length ?? 0;

/** Readers count brackets before they parse, in quotes or not: those of a text that opens more than it closes must not add up. */
const isLopsided = (text: string): boolean => count(text, /[[{]/g) !== count(text, /[\]}]/g);

/** In double quotes, on one line, so that nothing in it can be taken for syntax or hide in a diff. */
function quoted(text: string): string {
  const visible = JSON.stringify(text).replace(INVISIBLE, escaped);
  return isLopsided(text) ? visible.replace(/[[\]{}]/g, escaped) : visible;
}

const pair = (key: string, value: string | undefined): string[] => (value === undefined ? [] : [`${key}: ${value}`]);

const quotedPair = (key: string, value: string | undefined): string[] =>
  pair(key, value === undefined ? undefined : quoted(value));

/**
 * A decision as one line of YAML without line end: two branches that add decisions add lines, so that a merge that keeps the lines of both
 * keeps the decisions of both.
 */
export function decisionLine(decision: Decision): string {
  const { holds, sources } = decision;
  const pairs = [
    ...quotedPair('finding', decision.finding),
    ...quotedPair('at', decision.at),
    ...quotedPair('author', decision.author),
    ...pair('status', decision.status),
    ...pair('scope', decision.scope),
    ...pair('reason', decision.reason),
    ...pair('holds', holds && `{ value: ${quoted(holds.value)}, source: ${quoted(holds.source)} }`),
    ...quotedPair('note', decision.note),
    ...quotedPair('about', decision.about),
    ...quotedPair('topic', decision.topic),
    ...quotedPair('rule', decision.rule),
    ...pair('sources', sources && `[${sources.map(quoted).join(', ')}]`),
    ...quotedPair('state', decision.state),
  ];
  return `- { ${pairs.join(', ')} }`;
}
