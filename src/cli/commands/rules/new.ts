import { resolve } from 'node:path';
import { kindOfPath, writeNewFile } from '../../../io/files.ts';
import type { Kit } from '../../../kit.ts';
import { InputError } from '../../../model/problem.ts';
import { LEVELS, type Level, SEVERITIES, type Severity } from '../../../model/report.ts';
import type { Environment } from '../../environment.ts';
import { EXIT } from '../../exit-codes.ts';
import { type KitOptions, loadKit } from '../../load-kit.ts';
import { type DraftTest, type RuleDraft, ruleFileText } from '../../rule-draft/draft.ts';
import { sentencePairs, testsOf } from '../../rule-draft/examples.ts';
import { rivalsOfNew, type Suggestion, suggestionFor } from '../../rule-draft/from-passages.ts';
import { passageAt } from '../../rule-draft/passage.ts';
import { prove } from '../../rule-draft/proof.ts';
import { systemReason } from '../../system-errors.ts';

export interface RulesNewOptions extends KitOptions {
  readonly attribute?: string;
  readonly dimension?: string;
  readonly unit?: string;
  readonly compare?: string;
  /** "conflict=error". */
  readonly level: readonly string[];
  readonly message?: string;
  readonly description?: string;
  readonly cue: readonly string[];
  /** Two places, "notes/a.txt:12". */
  readonly from: readonly string[];
  readonly output?: string;
}

/** Pairs of sentences that are tried before it is said that none will do. */
const MOST_TRIED = 24;

const usage = (message: string, hint?: string): InputError =>
  new InputError([{ code: 'usage', message, ...(hint === undefined ? {} : { hint }) }]);

function severityOf(levels: readonly string[]): Partial<Record<Level, Severity>> {
  if (levels.length === 0) return { conflict: 'error' };
  const pairs = levels.map((written) => {
    const [level, severity] = written.split('=');
    if (LEVELS.includes(level as Level) && SEVERITIES.includes(severity as Severity)) return [level, severity] as const;
    throw usage(`Expected LEVEL=SEVERITY such as conflict=error, found "${written}".`);
  });
  return Object.fromEntries(pairs);
}

/** What the options say that the rule is about, without passages. */
function aboutOptions({ attribute, dimension, unit, compare, cue }: RulesNewOptions, kit: Kit): Suggestion {
  const about = {
    ...(attribute === undefined ? {} : { attribute }),
    ...(unit === undefined ? {} : { unit }),
    ...(dimension === undefined || attribute !== undefined ? {} : { dimension }),
  };
  if (Object.keys(about).length === 0)
    throw usage(
      'Nothing says what the rule is about.',
      'Give --attribute, --unit, --dimension, or two passages with --from.',
    );
  const known = attribute === undefined || Object.hasOwn(kit.lexicon.data.attributes, attribute);
  const dimensions = known ? (kit.lexicon.data.attributes[attribute ?? '']?.dimensions ?? []) : [dimension ?? ''];
  const chosen = compare ?? (dimensions.includes('date') || dimension === 'date' ? 'date' : 'quantity');
  if (known || attribute === undefined) return { about, compare: chosen };
  if (dimension === undefined)
    throw usage(
      `The lexicon has no attribute "${attribute}".`,
      'To define it, say with --dimension what its values are: money, share, count, length …',
    );
  const forms = cue.length > 0 ? cue : [attribute];
  const entry = {
    label: attribute,
    dimensions: [dimension],
    ...(dimension === 'count' ? { counted: forms } : { nouns: forms }),
  };
  return { about, compare: chosen, attribute: { name: attribute, entry } };
}

/** Pairs of tests to try, likeliest first. */
function testsToTry(suggestion: Suggestion, { dimension, unit }: RulesNewOptions, kit: Kit): readonly DraftTest[][] {
  const { data } = kit.lexicon;
  const entry = suggestion.attribute?.entry ?? data.attributes[suggestion.about.attribute ?? ''];
  const measured = unit === undefined ? undefined : data.units[unit]?.dimension;
  const dimensions = entry?.dimensions ?? (dimension === undefined ? [] : [dimension]);
  const words = {
    ...(entry === undefined
      ? { entry: { label: 'value', dimensions, nouns: ['length', 'price', 'share'] } }
      : { entry }),
    ...(unit === undefined || measured !== undefined ? {} : { unit }),
  };
  return sentencePairs(words, measured === undefined ? dimensions : [measured], data).map(testsOf);
}

function draftOf(id: string, suggestion: Suggestion, options: RulesNewOptions): Omit<RuleDraft, 'tests'> {
  const named = suggestion.about.attribute ?? suggestion.about.set ?? options.unit ?? options.dimension ?? id;
  return {
    id,
    description: options.description ?? `Sources disagree on ${named}.`,
    severity: severityOf(options.level),
    message: options.message ?? '{a.source} says {a.text}, {b.source} says {b.text}.',
    ...suggestion,
    ...(options.compare === undefined ? {} : { compare: options.compare }),
  };
}

async function fromPassages(
  id: string,
  options: RulesNewOptions,
  kit: Kit,
  environment: Environment,
): Promise<RuleDraft> {
  const [first, second, ...more] = options.from;
  if (first === undefined || second === undefined || more.length > 0)
    throw usage('--from takes two places, FILE:LINE each.');
  const passages = [await passageAt(first, kit, environment), await passageAt(second, kit, environment)] as const;
  const wanted = { attribute: options.attribute ?? id.replaceAll('-', ' '), cues: options.cue };
  const suggestion = suggestionFor(passages, wanted, kit);
  if (suggestion === undefined)
    throw usage(
      'The passages hold no two values that could be compared.',
      `See what is read: gainsay extract ${first.replace(/:\d+$/, '')} --format text --explain`,
    );
  return { ...draftOf(id, suggestion, options), tests: testsOf(passages) };
}

/** The first draft whose tests pass; else what came of the first. */
function proven(drafts: readonly RuleDraft[], file: string, kit: Kit): string {
  let failures: readonly string[] = [];
  for (const draft of drafts) {
    const text = ruleFileText(draft);
    const proof = prove(text, file, kit);
    if (proof.passed) return text;
    if (failures.length === 0) failures = proof.failures;
  }
  const hint = failures.length > 0 ? failures.join('\n') : 'Give two passages with --from.';
  throw new InputError([{ code: 'rule-unproven', message: 'No rule was written, as its own tests would fail.', hint }]);
}

/**
 * Writes a rule with its tests, and with the words of its attribute where the lexicon does not have it. Nothing is written unless it is
 * sound and its tests pass.
 * @throws InputError for what cannot be used, or what was read from the passages where the rule would not find them at odds.
 */
export async function runRulesNew(id: string, options: RulesNewOptions, environment: Environment): Promise<number> {
  const { cwd, stdout } = environment;
  const path = options.output === undefined ? undefined : resolve(cwd, options.output);
  if (path !== undefined && (await kindOfPath(path)) !== 'nothing')
    throw new InputError([
      { code: 'exists', file: options.output ?? '', message: 'There is such a file already; nothing was written.' },
    ]);
  const { kit } = await loadKit(options, cwd);
  const file = options.output ?? `${id}.yaml`;
  const drafts =
    options.from.length > 0 ? [await fromPassages(id, options, kit, environment)] : draftsOf(id, options, kit);
  const text = proven(drafts, file, kit);
  if (path === undefined) stdout.write(text);
  else await write(path, file, text);
  return EXIT.clean;
}

function draftsOf(id: string, options: RulesNewOptions, kit: Kit): RuleDraft[] {
  const suggestion = aboutOptions(options, kit);
  const base = draftOf(id, suggestion, options);
  return testsToTry(suggestion, options, kit)
    .slice(0, MOST_TRIED)
    .map((tests) => ({ ...base, ...beforeOthers(base.attribute, tests, kit), tests }));
}

/** The new attribute, if there is one, with those named that would take its values. */
function beforeOthers(
  attribute: RuleDraft['attribute'],
  [fires]: readonly DraftTest[],
  kit: Kit,
): Pick<RuleDraft, 'attribute'> {
  if (attribute === undefined || fires === undefined) return {};
  const outranks = rivalsOfNew(fires.sources, attribute.entry.dimensions[0] ?? '', kit);
  return outranks.length === 0 ? {} : { attribute: { ...attribute, entry: { ...attribute.entry, outranks } } };
}

async function write(path: string, file: string, text: string): Promise<void> {
  try {
    await writeNewFile(path, text);
  } catch (error) {
    throw new InputError([{ code: 'write', file, message: `The file cannot be written: ${systemReason(error)}.` }]);
  }
}
