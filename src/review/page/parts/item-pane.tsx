import type { ReviewState } from '../../../model/review.ts';
import { sourcesByName } from '../../../report/finding-view.ts';
import type { Item } from '../logic/items.ts';
import { useLayoutEffect, useMemo, useRef } from '../preact.ts';
import { FindingPane } from './finding-pane.tsx';
import { NearMissPane } from './near-miss-pane.tsx';

interface ItemPaneProps {
  readonly review: ReviewState;
  readonly item: Item | undefined;
  readonly position: string;
  readonly onBack: () => void;
}

/** The item on screen. Scrolls to its top when another one comes, and keeps the focus from getting lost with what went. */
export function ItemPane({ review, item, position, onBack }: ItemPaneProps) {
  const pane = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const sources = useMemo(() => sourcesByName(review.report), [review.report]);
  useLayoutEffect(() => {
    if (pane.current !== null) pane.current.scrollTop = 0;
    if (document.activeElement === null || document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [item?.id]);
  return (
    <section ref={pane} class="pane" aria-label={item?.kind === 'near-miss' ? 'Near-miss' : 'Finding'}>
      <button type="button" class="back plain" onClick={onBack}>
        ← List
      </button>
      {item === undefined && <p class="nothing">Nothing is chosen.</p>}
      {item?.kind === 'finding' && (
        <FindingPane
          key={item.id}
          item={item}
          position={position}
          sources={sources}
          history={review.history[item.id] ?? []}
          heading={heading}
        />
      )}
      {item?.kind === 'near-miss' && (
        <NearMissPane key={item.id} item={item} position={position} sources={sources} heading={heading} />
      )}
    </section>
  );
}
