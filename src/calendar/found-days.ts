import type { DateOrder, DayFinder, FoundDay, WrittenDate } from '../model/written-date.ts';
import type { DateFinder } from './find.ts';
import { inOrder } from './order.ts';

function dayOf({ core, form, weekday, fault }: WrittenDate): FoundDay[] {
  const day = form.form === 'range' ? form.first : form;
  if (day.form !== 'day' || fault !== undefined || day.swappable === true) return [];
  return [
    {
      start: core.start,
      end: core.end,
      day: day.day,
      month: day.month,
      ...(day.year === undefined ? {} : { year: day.year }),
      ...(weekday === undefined ? {} : { weekday }),
    },
  ];
}

/** Finds days rather than dates of every kind, the first of a range; one that fits two orders only where the order is known. */
export const createDayFinder =
  (find: DateFinder, order?: DateOrder): DayFinder =>
  (text) =>
    inOrder(find(text), order).flatMap(dayOf);
