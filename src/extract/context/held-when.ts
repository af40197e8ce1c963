import type { DateValue, Value } from '../../model/value.ts';

/** What goes through stages held on the day that is stated with it, or else on that of its source. */
export const heldWhen = (value: Value, when: DateValue | undefined, implied: boolean): Value =>
  value.type === 'term' && value.stage !== undefined && when?.from !== undefined && when.from !== null && !implied
    ? { ...value, asOf: (when.to ?? when.from).slice(0, 10) }
    : value;
