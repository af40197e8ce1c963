/** An exact decimal number: digits × 10^-scale. Figures are scaled by moving the point, never through binary fractions. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Places kept of a fraction that has no end, such as a third. */
const FRACTION_PLACES = 20;

export const ZERO: Decimal = { digits: 0n, scale: 0 };
export const ONE: Decimal = { digits: 1n, scale: 0 };

const POWERS = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));

const tenTo = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);

/** 10^exponent; negative exponents are places behind the point. */
export const powerOfTen = (exponent: number): Decimal =>
  exponent < 0 ? { digits: 1n, scale: -exponent } : { digits: tenTo(exponent), scale: 0 };

/** Reads digits with an optional sign and point ("-12.50"). Throws SyntaxError on anything else. */
export function decimal(text: string): Decimal {
  const point = text.indexOf('.');
  if (point < 0) return { digits: BigInt(text), scale: 0 };
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** Reads a decimal or a fraction ("1609.344", "5/9"); a fraction without an end is cut after 20 places. */
export function decimalOrFraction(text: string): Decimal {
  const slash = text.indexOf('/');
  if (slash < 0) return decimal(text);
  return divide(decimal(text.slice(0, slash)), decimal(text.slice(slash + 1)));
}

/** a ÷ b, cut after 20 places more than the operands have. */
export function divide(a: Decimal, b: Decimal): Decimal {
  const digits = (a.digits * tenTo(FRACTION_PLACES + b.scale)) / b.digits;
  return trim({ digits, scale: a.scale + FRACTION_PLACES });
}

export const times = (a: Decimal, b: Decimal): Decimal => ({ digits: a.digits * b.digits, scale: a.scale + b.scale });

const alignedDigits = (value: Decimal, scale: number): bigint =>
  value.scale === scale ? value.digits : value.digits * tenTo(scale - value.scale);

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: alignedDigits(a, scale) + alignedDigits(b, scale), scale };
}

export const negate = (value: Decimal): Decimal => ({ digits: -value.digits, scale: value.scale });

export const minus = (a: Decimal, b: Decimal): Decimal => plus(a, negate(b));

/** Below zero, zero or above zero, as a stands to b. */
export function order(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const left = alignedDigits(a, scale);
  const right = alignedDigits(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

export const isWhole = (value: Decimal): boolean => trim(value).scale === 0;

/** The same number without zeros at the end of its decimals. */
export function trim(value: Decimal): Decimal {
  let { digits, scale } = value;
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return { digits, scale };
}

/** Plain digits without exponent: "-0.05", "14300000000". */
export function decimalText(value: Decimal): string {
  const { digits, scale } = trim(value);
  if (scale === 0) return digits.toString();
  const sign = digits < 0n ? '-' : '';
  const padded = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** The nearest double. */
export const decimalNumber = (value: Decimal): number =>
  value.scale === 0 ? Number(value.digits) : Number(decimalText(value));

/** Exponent of the last digit that is not zero: 2 for 1200, -1 for 14.3; 0 for zero. */
export function lastPlace(value: Decimal): number {
  const { digits, scale } = trim(value);
  if (digits === 0n) return 0;
  if (scale > 0) return -scale;
  let exponent = 0;
  for (let rest = digits; rest % 10n === 0n; rest /= 10n) exponent += 1;
  return exponent;
}
