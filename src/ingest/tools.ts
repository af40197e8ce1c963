import type { ReadTools } from '../model/plugin.ts';
import { remembering } from '../model/remember.ts';
import type { DayFinder } from '../model/written-date.ts';
import { type Phrases, phrasesOf } from './boilerplate.ts';

/** What formats are read with, prepared once for many documents. */
export interface PreparedTools extends ReadTools {
  readonly phrases: Phrases;
}

/** The tools as they were handed over, prepared unless the caller has done so. A line is looked at several times, so its days are kept. */
export const prepared = (tools: ReadTools & { readonly phrases?: Phrases }): PreparedTools =>
  tools.phrases === undefined
    ? { boilerplate: tools.boilerplate, days: remembering(tools.days), phrases: phrasesOf(tools.boilerplate) }
    : { ...tools, phrases: tools.phrases };

/** Whether a text names a day. */
export const hasDay = (text: string, days: DayFinder): boolean => days(text).length > 0;
