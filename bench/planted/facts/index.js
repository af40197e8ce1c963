// The beats of the planted corpus.

/** @import { Cast } from '../names.js' */
/** @import { ValueKind } from '../values/index.js' */
import { companies, courts } from './business.js';
import { clubs } from './clubs.js';
import { disasters, votes } from './events.js';
import { energy, trials, works } from './works.js';

/**
 * Why a text says another figure without contradicting: "period" needs no templates of its own, those of the fact are filled with the year
 * before.
 * @typedef {'forecast' | 'attribute' | 'scope' | 'refuted' | 'part' | 'update' | 'period'} Difference
 */

/**
 * One property of a participant. A template names members of the cast, `{year}` and the value (`{v}`) in braces and is a sentence without its stop.
 * @typedef {object} Fact
 * @property {string} id
 * @property {ValueKind<any>} value
 * @property {readonly string[]} say
 * @property {Readonly<Partial<Record<Difference, readonly string[]>>>} apart
 */

/**
 * @typedef {object} Beat
 * @property {keyof Cast} subject whom its stories are about
 * @property {readonly string[]} generic what the subject is called after it has been named
 * @property {readonly string[]} headlines without figures
 * @property {readonly Fact[]} facts
 */

/** @type {readonly Beat[]} */
export const BEATS = [companies, courts, disasters, votes, works, energy, trials, clubs];
