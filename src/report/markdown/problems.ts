import type { Problem, Report } from '../../model/report.ts';
import { isAboutSuppression } from '../wording.ts';
import { escapeMarkdown } from './escape.ts';

function problemLine({ file, line, column, message, hint }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const where = place === '' ? '' : `**${escapeMarkdown(place)}**: `;
  return `- ${where}${escapeMarkdown(message)}${hint === undefined ? '' : ` ${escapeMarkdown(hint)}`}`;
}

function listed(title: string, problems: readonly Problem[]): string[] {
  return problems.length === 0 ? [] : [`## ${title}`, problems.map(problemLine).join('\n')];
}

export const problemBlocks = ({ problems }: Report): string[] => [
  ...listed(
    'What could not be read',
    problems.filter((problem) => !isAboutSuppression(problem)),
  ),
  ...listed('Suppressions to look at', problems.filter(isAboutSuppression)),
];
