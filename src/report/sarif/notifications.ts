import type { Problem } from '../../model/report.ts';
import { plainText } from '../plain-text.ts';
import { fileLocation } from './locations.ts';
import { message } from './message.ts';
import type { Location, Notification } from './types.ts';

function locationsOf({ file, line, column }: Problem, folder: string): Location[] {
  if (file === undefined) return [];
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return [{ physicalLocation: { ...fileLocation(file, folder), ...region } }];
}

/** What kept a document from being read, or is wrong with a suppression. */
export function notificationOf(problem: Problem, folder: string): Notification {
  const { code, hint } = problem;
  return {
    descriptor: { id: plainText(code) },
    level: 'warning',
    message: message(hint === undefined ? problem.message : `${problem.message} ${hint}`),
    locations: locationsOf(problem, folder),
  };
}
