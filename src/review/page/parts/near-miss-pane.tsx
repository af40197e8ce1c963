import type { Source } from '../../../model/report.ts';
import type { Row, SideView } from '../../../report/finding-view.ts';
import { capitalised } from '../../../report/wording.ts';
import type { NearMissItem } from '../logic/items.ts';
import { numberLine } from '../logic/number-line.ts';
import { type RefObject, useMemo, useState } from '../preact.ts';
import { NumberLineView } from './number-line-view.tsx';
import { Passages } from './passages.tsx';
import { Shown } from './shown.tsx';

interface NearMissPaneProps {
  readonly item: NearMissItem;
  readonly position: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** A near-miss has no sides: every written value stands for itself. */
function sidesOf(item: NearMissItem, sources: ReadonlyMap<string, Source>): readonly SideView[] {
  const rowOf = (claim: Row['claim']): Row => {
    const source = sources.get(claim.source);
    const published = source?.published?.date;
    return {
      claim,
      who: source?.publisher ?? claim.source,
      later: false,
      ...(published === undefined ? {} : { published }),
    };
  };
  return item.values.map((label) => ({
    label,
    rows: item.cleared.claims.filter(({ text }) => text === label).map(rowOf),
  }));
}

/** What looked alike and was not flagged, with the reason. */
export function NearMissPane({ item, position, sources, heading }: NearMissPaneProps) {
  const sides = useMemo(() => sidesOf(item, sources), [item, sources]);
  const line = useMemo(() => numberLine({ headline: item.topic, sides }), [item, sides]);
  const [shown, setShown] = useState<Readonly<Record<number, string>>>({});
  const show = (side: number, claim: string) => setShown((before) => ({ ...before, [side]: claim }));
  return (
    <div class="item">
      <div class="item-about">
        <span class="status">Not flagged</span>
        <span>{capitalised(item.reason)}</span>
        <span class="permalink">{position}</span>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        <Shown text={item.topic} />
      </h2>
      {item.cleared.note !== '' && (
        <p class="message">
          <Shown text={item.cleared.note} />
        </p>
      )}
      <NumberLineView line={line} onOpen={(row) => show(row.side, row.claim.id)} />
      <Passages sides={sides} sources={sources} shown={shown} onShow={show} />
    </div>
  );
}
