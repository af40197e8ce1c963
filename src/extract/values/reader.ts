import { createDateFinder } from '../../calendar/index.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import type { LeftOut, Mention, Reading, UnitContext } from '../../model/mention.ts';
import { once } from '../../model/once.ts';
import type { Span } from '../../model/span.ts';
import type { WrittenDate } from '../../model/written-date.ts';
import { ageOf } from './ages.ts';
import { alternativeAt } from './alternatives.ts';
import { type Amount, readAmount } from './amounts.ts';
import { codeAt } from './codes.ts';
import { withCompounds } from './compounds.ts';
import { unitOfContext, withContextUnit } from './context.ts';
import { withConversions } from './conversions.ts';
import { withCountRate } from './count-rates.ts';
import { dateAt, type Excluded, yearOf, yearsOf } from './dates.ts';
import { ONE, order } from './decimal.ts';
import { type Draft, draftFrom } from './drafts.ts';
import { isElliptic } from './elliptic.ts';
import { withSharedUnits } from './linking.ts';
import { withMeasuredNouns } from './measured-nouns.ts';
import { multipleTrend } from './multiples.ts';
import { codeNameOf, nameOf } from './names.ts';
import { type NounMatch, nounAt } from './nouns.ts';
import { pastHyphen } from './numeral.ts';
import { withParallels } from './parallels.ts';
import { draftStep, quantityOf, unitOfDraft } from './quantity.ts';
import { type Pair, readPair } from './ranges.ts';
import { gluedAt, lowerAt, type Scan, tokenAt } from './scan.ts';
import { scoreOf, tallyOf } from './scores.ts';
import { proportionOf } from './shares.ts';
import { withHedges, withTrend } from './surroundings.ts';
import { createWords, tokenize } from './tokens.ts';
import { singleAt, vagueAt, zeroAt } from './vague.ts';
import { compileVocabulary } from './vocabulary.ts';

const NOTHING: Reading = { mentions: [], leftOut: [] };

/** Reads the quantities of one passage; its dates may be handed over if they are known. Pure; linear in the passage; never throws. */
export type ValueReader = (text: string, context?: UnitContext, dates?: readonly WrittenDate[]) => Reading;

/** Compiles a lexicon into a reader of values. Make one and keep it: compiling costs more than reading. */
export function createValueReader(lexicon: Lexicon): ValueReader {
  const vocabulary = compileVocabulary(lexicon);
  const words = createWords(vocabulary.opens);
  const findDates = once(() => createDateFinder(lexicon));
  return (text, context, known) => {
    if (!vocabulary.anchor.test(text)) return NOTHING;
    const dates = known ?? findDates()(text);
    const scan: Scan = { text, tokens: tokenize(text, words), vocabulary, dates, currenciesNamed: new Map() };
    const unit = context && unitOfContext(scan, context);
    const { drafts, excluded } = scanPassage(scan, unit !== undefined);
    const linked = withConversions(
      scan,
      withMeasuredNouns(scan, withParallels(scan, withCompounds(scan, withSharedUnits(scan, drafts)))),
    );
    const finished = unit ? linked.map((draft) => withContextUnit(scan, draft, unit)) : linked;
    return {
      mentions: finished.map((draft) => mentionOf(scan, draft)),
      leftOut: excluded.map((out) => leftOutOf(scan, out)),
    };
  };
}

interface Scanned {
  readonly drafts: readonly Draft[];
  readonly excluded: readonly Excluded[];
}

/** One pass over the tokens: at each either drafts, an exclusion or nothing, and on behind it. */
function scanPassage(scan: Scan, measuredByContext: boolean): Scanned {
  const drafts: Draft[] = [];
  const excluded: Excluded[] = [];
  let floor = 0;
  for (let at = 0; at < scan.tokens.length; ) {
    const found = scan.tokens[at]?.opens !== true ? undefined : readAt(scan, at, floor, measuredByContext);
    if (!found) {
      at += 1;
      continue;
    }
    drafts.push(...found.drafts);
    excluded.push(...found.excluded);
    at = Math.max(found.to, at + 1);
    floor = at;
  }
  return { drafts, excluded };
}

interface Found extends Scanned {
  readonly to: number;
}

const out = (excluded: Excluded): Found => ({ drafts: [], excluded: [excluded], to: excluded.to });

/** Figures in the name of what is counted are read with it: "two new 737 Max jets". */
function read(scan: Scan, drafts: readonly Draft[]): Found {
  const end = Math.max(...drafts.map((draft) => Math.max(draft.spanTo, draft.readTo ?? 0)));
  const last = drafts.at(-1)?.noun;
  const excluded: Excluded[] = [];
  for (let at = end; last && at < last.to; at++) {
    if (tokenAt(scan, at)?.kind === 'figure') excluded.push({ from: at, to: at + 1, reason: 'name' });
  }
  return { drafts, excluded, to: excluded.length > 0 ? (last?.to ?? end) : end };
}

function readAt(scan: Scan, at: number, floor: number, measuredByContext: boolean): Found | undefined {
  const kind = tokenAt(scan, at)?.kind;
  const coded = dateAt(scan, at) ?? codeAt(scan, at);
  if (coded) return out({ ...coded, from: Math.max(coded.from, floor) });
  const vague =
    kind === 'mark'
      ? undefined
      : (vagueAt(scan, at) ?? zeroAt(scan, at) ?? singleAt(scan, at) ?? alternativeAt(scan, at));
  if (vague) return read(scan, [withTrend(scan, withHedges(scan, vague, floor), floor, false)]);
  const amount = readAmount(scan, at, floor);
  return amount && readFrom(scan, amount, floor, measuredByContext);
}

function readFrom(scan: Scan, amount: Amount, floor: number, measuredByContext: boolean): Found {
  const proportion = proportionOf(scan, amount);
  if (proportion)
    return read(scan, [
      draftOf(scan, { ...amount, numeral: proportion, to: proportion.to }, undefined, amount.from, floor),
    ]);
  const age = ageOf(scan, amount);
  if (age) return read(scan, [draftOf(scan, { ...amount, unit: age.unit, to: age.to }, undefined, age.from, floor)]);
  const pair = readPair(scan, amount, floor);
  const counted = isCounted(scan, pair?.high ?? amount);
  const excluded = excludedOf(scan, amount, pair, counted, measuredByContext);
  if (excluded) return out(excluded);
  if (!pair) return read(scan, [draftOf(scan, amount, undefined, amount.from, floor)]);
  if (!pair.change) return read(scan, [draftOf(scan, pair.low, pair.high, pair.from, floor)]);
  const first = draftOf(scan, pair.low, undefined, pair.low.from, floor);
  return read(scan, [first, draftOf(scan, pair.high, undefined, pair.high.from, first.spanTo)]);
}

const isCounted = (scan: Scan, amount: Amount): boolean =>
  !amount.unit && nounAt(scan, pastHyphen(scan, amount.to), 'many') !== undefined;

function excludedOf(
  scan: Scan,
  amount: Amount,
  pair: Pair | undefined,
  counted: boolean,
  measuredByContext: boolean,
): Excluded | undefined {
  if (measuredByContext && scan.tokens.length <= 4) return undefined;
  const named = codeNameOf(scan, amount, counted);
  const score = named ?? scoreOf(scan, amount, counted) ?? tallyOf(scan, amount, counted);
  if (score || amount.unit) return score;
  const year = yearOf(scan, amount) ?? (pair && yearsOf(scan, pair.low, pair.high));
  if (year) return year;
  return pair || isElliptic(scan, amount) ? undefined : nameOf(scan, amount, counted);
}

/** A draft with all that surrounds it. */
function draftOf(scan: Scan, low: Amount, high: Amount | undefined, spanFrom: number, floor: number): Draft {
  const last = high ?? low;
  const unit = last.unit ?? low.unit;
  const fraction = low.numeral.fraction && !unit;
  const behind = unit || fraction ? last.to : pastHyphen(scan, last.to);
  // "300-odd boats"
  const hedgeJoined = behind > last.to && scan.vocabulary.hedgesAfter.from(scan.tokens, behind) !== undefined;
  const noun = fraction || hedgeJoined ? undefined : nounOf(scan, last, behind, unit !== undefined);
  const base = draftFrom({
    from: low.from,
    to: last.to,
    spanFrom,
    spanTo: last.to,
    figures: high ? [low.numeral, high.numeral] : [low.numeral],
    unit,
    noun: noun && !isAttachedCode(scan, behind) ? noun : undefined,
  });
  const hedged = withHedges(scan, base, floor);
  const later = noun || fraction || hedged.spanTo === base.spanTo ? undefined : nounAt(scan, hedged.spanTo, 'many');
  const verb = multipleTrend(scan, low.numeral);
  if (verb) return { ...hedged, trend: verb };
  const trending = withTrend(scan, later ? { ...hedged, noun: later } : hedged, floor, low.plus);
  return unit ? trending : withCountRate(scan, trending);
}

/** What is counted, or the noun that a measure modifies. */
function nounOf(scan: Scan, last: Amount, behind: number, measured: boolean): NounMatch | undefined {
  // "a pair of ferries"
  const collective = scan.vocabulary.collectives.has(lowerAt(scan, last.to - 1)) && lowerAt(scan, last.to) === 'of';
  if (collective) return nounAt(scan, last.to + 1, 'many');
  if (measured || behind > last.to) return nounAt(scan, behind, 'any');
  return nounAt(scan, behind, order(last.numeral.value, ONE) === 0 ? 'one' : 'many');
}

const isAttachedCode = (scan: Scan, at: number): boolean =>
  gluedAt(scan, at) && tokenAt(scan, at - 1)?.kind === 'figure';

const spanOf = (scan: Scan, from: number, to: number): Span => ({
  start: tokenAt(scan, from)?.start ?? 0,
  end: tokenAt(scan, to - 1)?.end ?? scan.text.length,
});

const leftOutOf = (scan: Scan, { from, to, reason }: Excluded): LeftOut => ({
  span: spanOf(scan, Math.max(from, 0), Math.min(to, scan.tokens.length)),
  reason,
});

function mentionOf(scan: Scan, draft: Draft): Mention {
  const unit = unitOfDraft(scan, draft);
  const step = draftStep(draft, unit, false);
  const written = draftStep(draft, unit, true);
  const value = quantityOf(draft, unit, step);
  const mention = {
    span: spanOf(scan, draft.spanFrom, draft.spanTo),
    core: spanOf(scan, draft.from, draft.to),
    value,
    exactValue: draft.vague || order(step, written) === 0 ? value : quantityOf(draft, unit, written),
  };
  const noun = draft.noun?.phrase;
  const { converts } = draft;
  const { span, core, exactValue } = mention;
  if (converts !== undefined)
    return { span, core, value, exactValue, converts, ...(noun === undefined ? {} : { noun }) };
  return noun === undefined ? mention : { span, core, value, exactValue, noun };
}
