import type { DateForm, DateOrder, WrittenDate } from '../model/written-date.ts';

/** The same form with day and month told apart. */
function formInOrder(form: DateForm, order: DateOrder): DateForm {
  if (form.form === 'range') {
    const [first, last] = [formInOrder(form.first, order), formInOrder(form.last, order)];
    return first === form.first && last === form.last ? form : { form: 'range', first, last };
  }
  if (form.form !== 'day' || form.swappable !== true) return form;
  const { day, month, year } = form;
  const [read, other] = order === 'day-month' ? [day, month] : [month, day];
  return { form: 'day', day: read, month: other, ...(year === undefined ? {} : { year }) };
}

/** Dates of figures alone, read in an order; without one, those that fit both stay open. */
export function inOrder(dates: readonly WrittenDate[], order: DateOrder | undefined): readonly WrittenDate[] {
  if (order === undefined) return dates;
  return dates.map((date) => {
    const form = formInOrder(date.form, order);
    return form === date.form ? date : { ...date, form };
  });
}

const FIGURES_WITH_SLASHES = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$/;

/** The order that every date of figures in a text has which fits one order only; undefined where there is none, or they disagree. */
export function orderOf(text: string, dates: readonly WrittenDate[]): DateOrder | undefined {
  const orders = new Set<DateOrder>();
  for (const { core, form, fault } of dates) {
    if (form.form !== 'day' || fault !== undefined || form.swappable === true) continue;
    const [, first, second] = FIGURES_WITH_SLASHES.exec(text.slice(core.start, core.end)) ?? [];
    if (first === undefined || second === undefined || first === second) continue;
    orders.add(Number(first) === form.day ? 'day-month' : 'month-day');
  }
  const [order] = orders;
  return orders.size === 1 ? order : undefined;
}
