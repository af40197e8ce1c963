import type { Lexicon } from '../../model/lexicon.ts';
import { overlaps } from '../../model/span.ts';
import type { Triggers } from '../triggers.ts';
import { createOppositeReader } from './opposites.ts';
import type { StatementReader } from './statement-reader.ts';
import { createTermReader } from './terms.ts';

/**
 * Reads in which of several excluding states something is. Where a predicate was understood with its clause, that says more than that the
 * words stand in a sentence.
 */
export function createStateReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const readTerms = createTermReader(lexicon, triggers);
  const readOpposites = createOppositeReader(lexicon, triggers);
  return (context) => {
    const { mentions, understood } = readOpposites(context);
    const terms = readTerms(context).filter(
      (term) =>
        !understood.some(
          (one) =>
            one.set === term.attribute && lexicon.data.terms[one.set]?.byThing !== true && overlaps(one, term.span),
        ),
    );
    return [...terms, ...mentions];
  };
}
