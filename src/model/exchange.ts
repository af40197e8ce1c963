/** What one unit of a currency is worth in another, as the user states it. */
export interface ExchangeRate {
  /** Lexicon ids of currencies: "USD", "EUR". */
  readonly from: string;
  readonly to: string;
  /** Units of `to` for one unit of `from`, as an exact decimal above nought: "0.8713". */
  readonly rate: string;
  /** ISO 8601, yyyy-mm-dd. */
  readonly date?: string;
  /** Who states it: "European Central Bank". */
  readonly origin?: string;
}
