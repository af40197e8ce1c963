export { createDateResolver, type DateResolver, type ResolvedDate } from './dates.ts';
export { createDateFinder, createLengthFinder, type DateFinder } from './find.ts';
export { createDayFinder } from './found-days.ts';
export { inOrder, orderOf } from './order.ts';
