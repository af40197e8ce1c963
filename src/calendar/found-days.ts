import type { DateOrder, DayFinder, FoundDay, WrittenDate } from '../model/written-date.ts';
import type { DateFinder } from './find.ts';

function dayOf({ core, form, weekday, fault }: WrittenDate, order: DateOrder | undefined): FoundDay[] {
  if (form.form === 'range')
    return form.first.form === 'day'
      ? dayOf({ span: core, core, form: form.first, ...(fault === undefined ? {} : { fault }) }, order)
      : [];
  if (form.form !== 'day' || fault !== undefined || (form.swappable === true && order === undefined)) return [];
  const swapped = form.swappable === true && order === 'month-day';
  return [
    {
      start: core.start,
      end: core.end,
      day: swapped ? form.month : form.day,
      month: swapped ? form.day : form.month,
      ...(form.year === undefined ? {} : { year: form.year }),
      ...(weekday === undefined ? {} : { weekday }),
    },
  ];
}

/** Finds days rather than dates of every kind; one that could be read in two orders only where the order is known. */
export const createDayFinder =
  (find: DateFinder, order?: DateOrder): DayFinder =>
  (text) =>
    find(text).flatMap((date) => dayOf(date, order));
