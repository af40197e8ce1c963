import { LEVELS } from '../../model/report.ts';
import type { Rule } from '../../model/rule.ts';
import { plainText } from '../../report/index.ts';
import type { OutputFormat } from '../outputs.ts';

/** A rule as the list shows it. */
export interface ListedRule {
  readonly id: string;
  readonly description: string;
  readonly severity: Rule['severity'];
  readonly origin: 'shipped' | 'own';
  readonly file: string;
}

export interface ListFormat extends OutputFormat {
  readonly write: (rules: readonly ListedRule[]) => string;
}

/** "conflict: error, vague: warning", gravest level last. */
export const severityInWords = (severity: Rule['severity']): string =>
  LEVELS.flatMap((level) => (severity[level] === undefined ? [] : [`${level}: ${severity[level]}`])).join(', ');

const text: ListFormat = {
  id: 'text',
  extensions: ['.txt'],
  description: 'id and description, then severities and origin',
  write: (rules) => {
    const width = Math.max(0, ...rules.map(({ id }) => id.length));
    return rules
      .map(({ id, description, severity, origin, file }) => {
        const from = origin === 'shipped' ? 'shipped' : plainText(file);
        return `${id.padEnd(width)}  ${plainText(description)}\n${' '.repeat(width)}  ${severityInWords(severity)}; ${from}\n`;
      })
      .join('');
  },
};

const json: ListFormat = {
  id: 'json',
  extensions: ['.json'],
  description: 'a list of records, for programs',
  write: (rules) => `${JSON.stringify(rules, null, 2)}\n`,
};

/** The first is for the terminal. */
export const listFormats: readonly [ListFormat, ...ListFormat[]] = [text, json];
