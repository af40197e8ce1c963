import type { AttributeEntry, Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { foldName, sameName } from '../../model/names.ts';
import type { CellContext } from '../../model/source.ts';
import type { DateValue } from '../../model/value.ts';
import { lowerWords } from '../words.ts';
import { dimensionClass } from './attribute.ts';
import { besideStemsOf, type Cue, type CueReader } from './cues.ts';
import { type FormReader, lengthOf } from './forms.ts';
import type { DateReading } from './section-time.ts';

/** What the surroundings of a table cell say of the value in it. */
export interface CellReading {
  readonly attribute?: string;
  /** Content words of the label, for cells whose attribute the lexicon does not have. */
  readonly headWords: string;
  readonly scope: readonly string[];
  readonly when?: DateValue;
  /** A row or column that bears the name of a participant. */
  readonly subject?: string;
}

/** A head such as "S4" or "Norra 200" names one of several models. */
const MODEL = /^[A-Z][A-Za-z]{0,15}[- ]?\d{1,4}[A-Za-z]?$/;

export type CellReader = (
  cell: CellContext,
  mention: Mention,
  names: readonly string[],
  published: string | undefined,
) => CellReading;

export function createCellReader(
  lexicon: Lexicon,
  readCues: CueReader['inRow'],
  readScopes: FormReader['inRow'],
  readDates: DateReading,
): CellReader {
  const functionWords = lexicon.words('function');
  const attributes = lexicon.data.attributes;
  const totals = lexicon.words('total-labels');
  const split = (text: string | undefined): string[] => lowerWords(text ?? '');
  const fits = (entry: AttributeEntry | undefined, mention: Mention): boolean =>
    entry !== undefined &&
    mention.value.type === 'quantity' &&
    entry.dimensions.includes(dimensionClass(mention.value.dimension));

  const besideOf = besideStemsOf(lexicon);
  /** How well a cue of a label is founded: one that asks for other words counts only where they stand beside it. */
  const standingOf = (cue: Cue, stems: readonly string[]): number => {
    const beside = besideOf.get(cue.attribute);
    if (cue.kind === 'after' || (cue.requires !== undefined && !stems.some((stem) => cue.requires?.has(stem))))
      return 0;
    if (beside !== undefined && stems.some((stem) => beside.has(stem))) return 3;
    if (cue.kind === 'label') return 2;
    return beside === undefined ? 1 : 0;
  };

  const attributeOf = (texts: readonly string[][], mention: Mention): string | undefined => {
    const around = texts.flat().map(lexicon.stem);
    for (const words of texts) {
      const hits = [...readCues(words)].sort((a, b) => lengthOf(b) - lengthOf(a));
      for (const hit of hits) {
        const cues = hit.cues
          .filter((cue) => fits(attributes[cue.attribute], mention))
          .map((cue) => ({ attribute: cue.attribute, standing: standingOf(cue, around) }))
          .filter(({ standing }) => standing > 0)
          .sort((a, b) => b.standing - a.standing);
        if (cues[0] !== undefined) return cues[0].attribute;
      }
    }
    return undefined;
  };

  /** A label that does not name what is measured says of which part it is measured: "18 and over" under "Cases". That of a total does not. */
  const narrowsRow = (label: readonly string[], attribute: string | undefined, mention: Mention): boolean =>
    label.length > 0 &&
    !totals.has(label.join(' ')) &&
    attribute !== undefined &&
    attributeOf([[...label]], mention) !== attribute;

  const periodIn = (text: string | undefined, published: string | undefined): DateValue | undefined => {
    if (text === undefined) return undefined;
    const [value] = readDates(text, published).flatMap(({ plain }) => plain ?? []);
    return value?.from === null || value?.to === null ? undefined : value;
  };

  return (cell, mention, names, published) => {
    const label = split(cell.label);
    const head = split(cell.head);
    const attribute = attributeOf([label, head, split(cell.corner)], mention);
    const when = periodIn(cell.head, published) ?? periodIn(cell.label, published);
    const named = [cell.head, cell.label].find(
      (text) =>
        text !== undefined && foldName(text) !== '' && (MODEL.test(text) || names.some((name) => sameName(name, text))),
    );
    const hits = readScopes([...label, ...head]).filter((hit) => {
      const narrowed = lexicon.data.scopes[hit.set]?.attributes;
      return narrowed === undefined || (attribute !== undefined && narrowed.includes(attribute));
    });
    const scope = new Set(hits.map((hit) => `${hit.set}: ${hit.member}`));
    if (narrowsRow(label, attribute, mention) && named !== cell.label && periodIn(cell.label, published) === undefined)
      scope.add(`row: ${label.join(' ')}`);
    if (cell.head !== undefined && cell.head.trim() !== '' && when === undefined && named !== cell.head)
      scope.add(`column: ${cell.head.trim().toLowerCase()}`);
    const source = label.length > 0 ? label : head;
    const content = source.filter((word) => word.length > 1 && !functionWords.has(word)).map(lexicon.stem);
    return {
      headWords: [...new Set(content)].slice(0, 4).join(' '),
      scope: [...scope].sort(),
      ...(attribute === undefined ? {} : { attribute }),
      ...(when === undefined ? {} : { when }),
      ...(named === undefined ? {} : { subject: named }),
    };
  };
}
