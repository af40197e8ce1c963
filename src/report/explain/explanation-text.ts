import { placeInWords } from '../place.ts';
import { plainText } from '../plain-text.ts';
import type { ExplainedClaim, ExplainedStep, Explanation } from './explanation.ts';

/** Two columns; what stands in the first is padded to one width. */
function columns(rows: readonly (readonly [string, string])[], indent: string): string[] {
  const width = Math.max(0, ...rows.map(([head]) => head.length));
  return rows.map(([head, text]) => `${indent}${head.padEnd(width)}  ${plainText(text)}`);
}

const claimLines = (claim: ExplainedClaim): string[] => [
  `“${plainText(claim.text)}”  ${placeInWords(claim)}`,
  `  “${plainText(claim.quote)}”`,
  ...columns(
    claim.fields.map(({ field, detail }) => [field, detail] as const),
    '  ',
  ),
];

const stepLines = (steps: readonly ExplainedStep[]): string[] =>
  columns(
    steps.map(({ step, detail }) => [step, detail] as const),
    '  ',
  );

/** One entry as text to read. Ends without a newline. */
export function explanationText({ kind, place, id, topic, outcome, claims, steps, advice }: Explanation): string {
  const lines = [
    `${kind} ${place}${id === undefined ? '' : `, ${plainText(id)}`}`,
    plainText(topic),
    plainText(outcome),
    '',
    ...claims.flatMap(claimLines),
    ...(steps.length === 0 ? [] : ['', 'Step by step', ...stepLines(steps)]),
    ...(advice === undefined ? [] : ['', plainText(advice)]),
  ];
  return lines.join('\n');
}
