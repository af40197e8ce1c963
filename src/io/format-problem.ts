import type { Problem } from '../model/report.ts';

/** A problem for people: "file:line:column  message", then its hint, indented. Ends without a newline. */
export function formatProblem({ file, line, column, message, hint }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const first = place === '' ? message : `${place}  ${message}`;
  return hint === undefined ? first : `${first}\n${hint.replace(/^(?!$)/gm, '  ')}`;
}
