import { type Draft, isBare } from './drafts.ts';
import { unitAt } from './measures.ts';
import { isFunctionWord, lowerAt, type Scan, tokenAt } from './scan.ts';
import type { Unit } from './units.ts';

/** Words between what is measured and its figure: "life expectancy for men in the valley is around 73". */
const REACH = 10;

/** Units that the clause gives its bare figures: "between 50 and 70 on the GPa scale", "life expectancy is 73". */
export const withMeasuredNouns = (scan: Scan, drafts: readonly Draft[]): Draft[] =>
  drafts.map((draft, index) => {
    if (!isBare(draft) || draft.vague) return draft;
    const unit = unitOfScale(scan, draft.spanTo) ?? unitOfMeasured(scan, draft, drafts[index - 1]?.spanTo ?? 0);
    return unit === undefined ? draft : { ...draft, unit };
  });

/** "on the GPa scale", "on a Kelvin scale" */
function unitOfScale(scan: Scan, at: number): Unit | undefined {
  if (lowerAt(scan, at) !== 'on' || !isFunctionWord(scan, at + 1)) return undefined;
  const found = unitAt(scan, at + 2, { marked: true, fraction: false, large: false });
  return found && lowerAt(scan, found.to) === 'scale' ? found.unit : undefined;
}

/** The unit of what the clause before the figure says is measured. */
function unitOfMeasured(scan: Scan, draft: Draft, floor: number): Unit | undefined {
  for (let end = draft.spanFrom; end > Math.max(floor, draft.spanFrom - REACH); end--) {
    const measured = scan.vocabulary.units.measures.before(scan.tokens, end, floor);
    if (measured) return measured.value;
    if (tokenAt(scan, end - 1)?.kind !== 'word') return undefined;
  }
  return undefined;
}
