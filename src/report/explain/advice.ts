import type { Reason } from '../../model/report.ts';

/** What a user can change where claims were kept apart though they belong together. */
export const ADVICE: Readonly<Record<Reason, string>> = {
  'other-entity': 'If both names mean the same, say so under "aliases" in gainsay.yaml.',
  'other-attribute':
    'If both mean the same property, give it an attribute of its own in a lexicon file, with the words of both passages as cues.',
  'other-period': 'If both speak of the same time, say when the sources appeared, under "sources" in gainsay.yaml.',
  'other-scope':
    'If both mean the same part or measure, change the set of scopes that tells them apart in a lexicon file.',
  forecast: 'An expectation and an outcome may differ. Nothing needs to be done.',
  superseded: 'The later entry counts. Nothing needs to be done.',
  refuted: 'What a source takes back is not its claim. Nothing needs to be done.',
  subtotal: 'Parts and totals may differ. Nothing needs to be done.',
  vague:
    'To be told of it, give the level "vague" a severity in the rule, or for this rule under "severity" in gainsay.yaml.',
  'far-bound':
    'To be told of it, give the level "far-bound" a severity in the rule, or for this rule under "severity" in gainsay.yaml.',
  estimates: 'Expectations of different sources may differ. Nothing needs to be done.',
  boilerplate: 'Figures outside the text of an article make no claims.',
  rule: 'To be told of it, give the level a severity in the rule, or for this rule under "severity" in gainsay.yaml.',
};
