import type { Problem, Report } from '../../model/report.ts';
import { escapeMarkdown } from './escape.ts';

function problemLine({ file, line, column, message, hint }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const where = place === '' ? '' : `**${escapeMarkdown(place)}**: `;
  return `- ${where}${escapeMarkdown(message)}${hint === undefined ? '' : ` ${escapeMarkdown(hint)}`}`;
}

export function problemBlocks({ problems }: Report): string[] {
  if (problems.length === 0) return [];
  return ['## What could not be read', problems.map(problemLine).join('\n')];
}
