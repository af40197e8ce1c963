import type { Value } from '../model/value.ts';

/** What is lost or earned by the day is no rival of the sum; of wages, rents and fees the time is often left unsaid. */
const BY_THE_DAY = /\/(?:day|week)$/;

const kindOfMoney = (unit: string): string => (BY_THE_DAY.test(unit) ? 'money by the day' : 'money');

/**
 * "quantity:length", "term:decision": values of different kinds never compare. Money of every currency is one kind, as words such as
 * "seven-figure" name none; the comparator tells currencies apart.
 */
export function kindOf(value: Value): string {
  if (value.type === 'quantity')
    return `quantity:${value.dimension.startsWith('money') ? kindOfMoney(value.unit) : value.dimension}`;
  return value.type === 'term' ? `term:${value.set}` : value.type;
}
