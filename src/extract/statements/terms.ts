import type { Lexicon, TermSetEntry } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { Term } from '../../model/value.ts';
import { createFormReader, type FormHit } from '../context/forms.ts';
import type { PassageView } from '../context/passage-view.ts';
import type { Triggers } from '../triggers.ts';
import type { StatementReader } from './statement-reader.ts';

const NEGATIONS = new Set(['not', 'no', 'never', "n't", 'neither', 'without', "wasn't", "isn't", "weren't", "aren't"]);
const NEGATION_REACH = 2;
/** Words between a term and the noun that it is said of. */
const ABOUT_REACH = 12;
const BREAK = /[;:–—]|\s-\s/;

/** A set with what its reader looks up. */
interface TermSet {
  readonly entry: TermSetEntry;
  /** Stems of the nouns of which one must stand in the clause. */
  readonly about: ReadonlySet<string>;
  readonly terms: readonly string[];
}

/** Reads words out of sets in which only one can hold, where the clause speaks of what the set is about. */
export function createTermReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const sets = new Map(
    Object.entries(lexicon.data.terms).map(([set, entry]): [string, TermSet] => [
      set,
      { entry, about: new Set((entry.about ?? []).map(lexicon.stem)), terms: Object.keys(entry.terms) },
    ]),
  );
  const kinds = new Map(
    Object.entries(lexicon.data.nouns).flatMap(([kind, nouns]) =>
      nouns.map((noun) => [lexicon.stem(noun), kind] as const),
    ),
  );
  const forms = createFormReader(
    [...sets].flatMap(([set, { entry }]) =>
      Object.entries(entry.terms).map(([term, written]) => [set, term, written] as const),
    ),
    triggers,
  );
  return ({ view, published, focus }) =>
    withoutParts(forms.inPassage(view)).flatMap((hit): Mention[] => {
      const set = sets.get(hit.set) as TermSet;
      const about = set.about.size === 0 ? hit.firstWord : aboutOf(view, set.about, hit);
      const first = view.words[hit.firstWord];
      const last = view.words[hit.endWord - 1];
      if (about === undefined || first === undefined || last === undefined) return [];
      const stem = view.stems[about] as string;
      const span = { start: first.start, end: last.end };
      return [
        {
          span,
          core: span,
          attribute: hit.set,
          ...(set.entry.impersonal === true && focus.length > 0 ? { subject: focus, subjectImplied: true } : {}),
          value: termOf(set, hit, isNegated(view, hit), published?.slice(0, 10)),
          ...(set.entry.byThing === true ? { scope: [`thing: ${kinds.get(stem) ?? stem}`] } : {}),
        },
      ];
    });
}

/** "not guilty" in "pleaded not guilty" says nothing of its own. */
const withoutParts = (hits: readonly FormHit[]): readonly FormHit[] =>
  hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other.firstWord <= hit.firstWord &&
          hit.endWord <= other.endWord &&
          other.endWord - other.firstWord > hit.endWord - hit.firstWord,
      ),
  );

/** The noun nearest to a term, in its clause; the form itself may hold it if it has several words. */
function aboutOf(view: PassageView, about: ReadonlySet<string>, hit: FormHit): number | undefined {
  const several = hit.endWord - hit.firstWord > 1;
  const near = view.stems.flatMap((stem, at) => {
    const inside = at >= hit.firstWord && at < hit.endWord;
    if (!about.has(stem) || (inside && !several)) return [];
    const distance = inside ? 0 : at < hit.firstWord ? hit.firstWord - at : at - hit.endWord + 1;
    const [left, right] = at < hit.firstWord ? [at, hit.firstWord] : [hit.endWord - 1, at];
    const broken = !inside && BREAK.test(view.text.slice(view.words[left]?.end, view.words[right]?.start));
    return distance > ABOUT_REACH || broken ? [] : [{ at, distance }];
  });
  return near.sort((a, b) => a.distance - b.distance || a.at - b.at)[0]?.at;
}

const isNegated = (view: PassageView, hit: FormHit): boolean =>
  view.lower
    .slice(Math.max(0, hit.firstWord - NEGATION_REACH), hit.firstWord)
    .some((word) => NEGATIONS.has(word) || word.endsWith("n't") || word.endsWith('n’t'));

/** Of two terms, what is not the one is the other. */
function termOf({ entry, terms }: TermSet, hit: FormHit, negated: boolean, day: string | undefined): Term {
  const other = terms.length === 2 ? terms.find((term) => term !== hit.member) : undefined;
  const term = negated && other !== undefined ? other : hit.member;
  const changes = entry.changes;
  return {
    type: 'term',
    set: hit.set,
    term,
    ...(negated && other === undefined ? { negated } : {}),
    ...(changes === undefined || day === undefined ? {} : { asOf: day }),
    ...(changes === 'onward' ? { stage: terms.indexOf(term) } : {}),
  };
}
