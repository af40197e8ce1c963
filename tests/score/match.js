// Which members of the gold a report speaks of.
import { basename } from 'node:path';

/** @import { Claim } from '../../src/index.ts' */
/** @import { Member } from './gold.js' */
/** @typedef {{ readonly source: string, readonly text: string, readonly quote: string }} Mention */

/** A mention of fewer words says nothing about where it stands. */
const FEWEST_WORDS = 2;
/** Share of the words of the shorter of two quotes that must stand in the other. */
const QUOTE_LIKENESS = 0.75;

/**
 * Text without what formats and typesetters put in.
 * @param {string} text
 */
export const plain = (text) =>
  text
    .toLowerCase()
    .replace(/&nbsp;|\u00a0|\u202f/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[*_#>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** @param {string} text */
const wordsOf = (text) => new Set(plain(text).match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu));

/**
 * @param {ReadonlySet<string>} a
 * @param {ReadonlySet<string>} b
 */
const sharedWords = (a, b) => [...a].filter((word) => b.has(word)).length;

/**
 * @param {string} a
 * @param {string} b
 */
const holdsOther = (a, b) => a.includes(b) || b.includes(a);

/**
 * One holds the other, or all words of the shorter.
 * @param {string} text
 * @param {string} value
 */
function sameValue(text, value) {
  const [a, b] = [wordsOf(text), wordsOf(value)];
  return holdsOther(plain(text), plain(value)) || (a.size > 0 && sharedWords(a, b) >= Math.min(a.size, b.size));
}

/**
 * @param {string} quote
 * @param {string} gold
 */
function samePassage(quote, gold) {
  const [a, b] = [wordsOf(quote), wordsOf(gold)];
  return holdsOther(plain(quote), plain(gold)) || sharedWords(a, b) >= QUOTE_LIKENESS * Math.min(a.size, b.size);
}

/**
 * Whether source, passage and value agree.
 * @param {Mention} mention
 * @param {Member} member
 */
export function isMember(mention, member) {
  if (basename(mention.source) !== member.source) return false;
  const text = plain(mention.text);
  if (text === '' || !plain(mention.quote).includes(text) || wordsOf(mention.quote).size < FEWEST_WORDS) return false;
  return sameValue(mention.text, member.value) && samePassage(mention.quote, member.quote);
}

/**
 * What a claim stands for: itself, or the written values that it was worked out from.
 * @param {Claim} claim
 * @returns {readonly Mention[]}
 */
const mentionsOf = (claim) => (claim.derived && claim.derived.from.length > 0 ? claim.derived.from : [claim]);

/**
 * @param {Claim} claim
 * @param {Member} member
 */
const names = (claim, member) => mentionsOf(claim).some((mention) => isMember(mention, member));

/**
 * @param {readonly Claim[]} claims
 * @param {readonly Member[]} members
 */
export const membersOf = (claims, members) => members.filter((member) => claims.some((claim) => names(claim, member)));

/**
 * @param {Claim} claim
 * @param {readonly Member[]} members
 */
export const belongs = (claim, members) => members.some((member) => names(claim, member));
