import type { Comparator } from '../model/plugin.ts';
import { date } from './date.ts';
import { name } from './name.ts';
import { quantity } from './quantity.ts';
import { rank } from './rank.ts';
import { role } from './role.ts';
import { term } from './term.ts';

/** A new comparator is one file and one line here. */
export const comparators: readonly Comparator[] = [quantity, term, date, rank, role, name];
