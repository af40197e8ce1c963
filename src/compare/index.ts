import type { Comparator } from '../model/plugin.ts';
import { date } from './date.ts';
import { quantity } from './quantity.ts';
import { term } from './term.ts';

/** A new comparator is one file and one line here. */
export const comparators: readonly Comparator[] = [quantity, term, date];
