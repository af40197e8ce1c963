export { createDateResolver, type DateResolver, type ResolvedDate, type ResolvingContext } from './dates.ts';
export { createDateFinder, type DateFinder } from './find.ts';
export { createDayFinder } from './found-days.ts';
