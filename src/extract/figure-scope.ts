import type { Lexicon } from '../model/lexicon.ts';
import type { Mention } from '../model/mention.ts';
import type { AttributeChoice } from './context/attribute.ts';
import type { FormHit } from './context/forms.ts';
import type { MomentHit } from './context/moment.ts';
import type { PassageView } from './context/passage-view.ts';
import { scopesOf } from './context/scope.ts';
import type { Readers } from './readers.ts';

/** What was read in a passage that may narrow its figures. */
export interface Narrowing {
  readonly view: PassageView;
  readonly scopes: readonly FormHit[];
  readonly moments: readonly MomentHit[];
}

/**
 * Which part, measure or time a figure is one of, as "set: member", sorted: sets of the lexicon that narrow its attribute, and what its
 * grammar says. `month` is that of its period.
 */
export function figureScope(
  readers: Readers,
  { view, scopes, moments }: Narrowing,
  mention: Mention,
  { attribute, cue }: AttributeChoice,
  month: string | undefined,
): string[] {
  const { lexicon, standing, part } = readers;
  const isDefined = lexicon.data.attributes[attribute] !== undefined;
  const said = [
    standing.isEarlier(view, mention) ? 'time: earlier' : undefined,
    month === undefined ? undefined : `month: ${month}`,
    part.baseOf(view, mention),
    part.isChange(view, mention, lexicon.data.attributes[attribute]) ? 'measure: change' : undefined,
    readers.moments.momentOf(view, moments, mention),
    standing.stageOf(view, mention),
    isDefined && isDuration(mention) ? undefined : readers.moments.spanOf(view, mention),
    readers.isMark(view, mention, cue) ? 'mark: of another' : undefined,
  ];
  const listed = scopesOf(view, scopes, mention, (set) => narrows(lexicon, set, attribute), readers.isVerb);
  return [...listed, ...said.filter((scope) => scope !== undefined)].sort();
}

const isDuration = ({ value }: Mention): boolean => value.type === 'quantity' && value.dimension === 'duration';

/** Whether a set of scopes is about an attribute; one that names no attributes is about all. */
const narrows = (lexicon: Lexicon, set: string, attribute: string): boolean =>
  lexicon.data.scopes[set]?.attributes?.includes(attribute) ?? true;
