import type { Quantity, Relation } from '../../src/model/value.ts';

/** A quantity in its base unit, written with the given step. Ends: a number is closed, in a one-element list open, null unbounded. */
export function quantity(
  figure: number,
  step: number,
  options: Partial<Quantity> & { readonly relation?: Relation } = {},
): Quantity {
  return {
    type: 'quantity',
    figures: [figure],
    exact: [String(figure)],
    relation: '=',
    unit: 'thing',
    unitName: 'thing',
    dimension: 'count',
    min: figure - step / 2,
    max: figure + step / 2,
    minOpen: false,
    maxOpen: true,
    step,
    ...options,
  };
}

/** "more than" the figure. */
export const moreThan = (figure: number, step = 1): Quantity =>
  quantity(figure, step, { relation: '>', min: figure, max: null, minOpen: true, maxOpen: true });

/** "fewer than" the figure. */
export const fewerThan = (figure: number, step = 1): Quantity =>
  quantity(figure, step, { relation: '<', min: null, max: figure, minOpen: true, maxOpen: true });

/** "about" the figure: one step to either side. */
export const about = (figure: number, step: number): Quantity =>
  quantity(figure, step, { relation: '~', min: figure - step, max: figure + step, maxOpen: false });

/** A word for an interval, closed below and open above. */
export const vague = (min: number, max: number): Quantity =>
  quantity(min, 1, { figures: [min, max], exact: [String(min), String(max)], min, max, vague: true });
