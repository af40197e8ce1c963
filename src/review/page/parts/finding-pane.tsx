import type { Decision, Source } from '../../../model/report.ts';
import { capitalised, LEVEL_IN_WORDS } from '../../../report/wording.ts';
import type { FindingItem } from '../logic/items.ts';
import { hashOf } from '../logic/navigation.ts';
import { numberLine } from '../logic/number-line.ts';
import { type RefObject, useMemo, useState } from '../preact.ts';
import { SeverityBadge, StatusBadge } from './badges.tsx';
import { DecisionView } from './decision-view.tsx';
import { NumberLineView } from './number-line-view.tsx';
import { Passages } from './passages.tsx';
import { Shown } from './shown.tsx';

interface FindingPaneProps {
  readonly item: FindingItem;
  /** "3 of 23". */
  readonly position: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly history: readonly Decision[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

function Headline({ item }: { readonly item: FindingItem }) {
  return (
    <>
      <Shown text={item.topic} />
      <span class="headline-values">
        {item.values.map((value, index) => (
          <span key={index} class={`headline-value side-${index % 6}`}>
            {index > 0 && <span class="versus">against </span>}
            <Shown text={value} />
          </span>
        ))}
      </span>
    </>
  );
}

function Why({ item }: { readonly item: FindingItem }) {
  const { why, trace } = item.finding;
  return (
    <section class="reasons">
      {trace.length > 0 && (
        <details open>
          <summary>Why it is flagged</summary>
          <dl class="trace">
            {trace.map(({ step, detail }, index) => (
              <div key={index}>
                <dt>{capitalised(step)}</dt>
                <dd>
                  <Shown text={detail} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {why !== undefined && (
        <div class="may-differ">
          <h3>Why it may differ</h3>
          <p>
            <Shown text={why} />
          </p>
        </div>
      )}
    </section>
  );
}

/** One finding, everything that is needed to decide on it. Mount it anew for another finding. */
export function FindingPane({ item, position, sources, history, heading }: FindingPaneProps) {
  const { finding, view } = item;
  const line = useMemo(() => numberLine(view), [view]);
  const [shown, setShown] = useState<Readonly<Record<number, string>>>({});
  const show = (side: number, claim: string) => setShown((before) => ({ ...before, [side]: claim }));
  return (
    <div class="item">
      <div class="item-about">
        <SeverityBadge severity={finding.severity} />
        <StatusBadge status={finding.status} />
        <span>{LEVEL_IN_WORDS[finding.level]}</span>
        <span class="rule">{finding.rule}</span>
        <a class="permalink" href={hashOf({ tab: 'findings', id: finding.id })} title="Link to this finding">
          {position}
        </a>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        <Headline item={item} />
      </h2>
      <p class="message">
        <Shown text={finding.message} />
      </p>
      <DecisionView finding={finding} history={history} />
      <NumberLineView line={line} onOpen={(row) => show(row.side, row.claim.id)} />
      <Passages sides={view.sides} sources={sources} shown={shown} onShow={show} />
      <Why item={item} />
    </div>
  );
}
