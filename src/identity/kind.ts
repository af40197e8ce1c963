import type { Value } from '../model/value.ts';

/**
 * "quantity:length", "term:decision": values of different kinds never compare. Money of every currency is one kind, as words such as
 * "seven-figure" name none; the comparator tells currencies apart.
 */
export function kindOf(value: Value): string {
  if (value.type === 'quantity') return `quantity:${value.dimension.startsWith('money') ? 'money' : value.dimension}`;
  return value.type === 'term' ? `term:${value.set}` : value.type;
}
