/** The time, ISO 8601 in UTC, to the millisecond. The only clock: for what a person does now, never for what a check finds. */
export const timeNow = (): string => new Date().toISOString();
