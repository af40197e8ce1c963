/** From the quietest to the most talkative. Apart from the log itself, so that naming the levels does not load it. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
