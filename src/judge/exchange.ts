import type { Claim } from '../model/claim.ts';
import { currencyOf, type ExchangeRate, exchanged, inOneCurrency, rateBetween } from '../model/exchange.ts';
import { quantityInWords } from '../model/in-words.ts';
import type { Value } from '../model/value.ts';

/** Values of two claims as they can be compared. */
export type Comparable = (a: Claim, b: Claim) => readonly [Value, Value];

const key = (id: string, currency: string): string => `${id} ${currency}`;

/** Claims with the currencies into which their own source converts them: what it says itself outranks a given rate. */
function convertedInSource(claims: readonly Claim[]): ReadonlySet<string> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const found = new Set<string>();
  for (const claim of claims) {
    const base = claim.converts === undefined ? undefined : byId.get(claim.converts);
    if (base === undefined) continue;
    found.add(key(base.id, currencyOf(claim.value) ?? ''));
    found.add(key(claim.id, currencyOf(base.value) ?? ''));
  }
  return found;
}

/** How the claims of one topic are compared: sums of two currencies at a given rate, unless the source converts one of them itself. */
export function createComparable(claims: readonly Claim[], rates: readonly ExchangeRate[]): Comparable {
  if (rates.length === 0) return (a, b) => [a.value, b.value];
  const converted = convertedInSource(claims);
  return (a, b) => {
    const [left, right] = [currencyOf(a.value) ?? '', currencyOf(b.value) ?? ''];
    const saidInSource = converted.has(key(a.id, right)) || converted.has(key(b.id, left));
    return saidInSource ? [a.value, b.value] : inOneCurrency(a.value, b.value, rates);
  };
}

/** A comparison at a rate: the claim that is converted, and what it comes to. */
export interface Conversion {
  readonly claim: Claim;
  readonly rate: ExchangeRate;
}

/** Which first claims of the sides are converted to be compared with those of others, each rate once. */
export function conversionsBetween(
  sides: readonly (readonly Claim[])[],
  rates: readonly ExchangeRate[],
): readonly Conversion[] {
  const leads = sides.map((side) => side[0] as Claim);
  const found = new Map<ExchangeRate, Conversion>();
  for (const claim of leads) {
    for (const other of leads) {
      const [from, to] = [currencyOf(claim.value), currencyOf(other.value)];
      if (from === undefined || to === undefined || from === to) continue;
      const rate = rateBetween(rates, from, to);
      if (rate?.from === from && !found.has(rate)) found.set(rate, { claim, rate });
    }
  }
  return [...found.values()];
}

/** "1 USD = 0.87 EUR (European Central Bank, 2025-06-13)". */
export function rateInWords({ from, to, rate, date, origin }: ExchangeRate): string {
  const said = [origin, date].filter((part) => part !== undefined).join(', ');
  return `1 ${from} = ${rate} ${to}${said === '' ? '' : ` (${said})`}`;
}

/** "“$29 billion” is 25.085 to 25.375 billion EUR at 1 USD = 0.87 EUR (…).", for the trace of a finding. */
export function conversionInWords({ claim, rate }: Conversion): string {
  const amount = claim.value.type === 'quantity' ? quantityInWords(exchanged(claim.value, rate)) : claim.text;
  return `“${claim.text}” is ${amount} at ${rateInWords(rate)}.`;
}
