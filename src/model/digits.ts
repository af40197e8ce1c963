import { remembering } from './remember.ts';
import type { Quantity } from './value.ts';

/** Digits that a figure shows, as written, without those that only place the point: "24618" for 24,618, "612" for 61.2 and 6,120. */
export const significantDigits = ({ exact }: Quantity): string => digitsShown(exact[0] ?? '');

const digitsShown = remembering((written) => written.replace(/\D/g, '').replace(/^0+|0+$/g, ''));
