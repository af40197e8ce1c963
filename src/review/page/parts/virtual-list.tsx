import { scrollToRow, visibleRows } from '../logic/navigation.ts';
import { type ComponentChildren, useLayoutEffect, useRef, useState } from '../preact.ts';

interface VirtualListProps<T extends { readonly id: string }> {
  readonly items: readonly T[];
  readonly rowHeight: number;
  readonly current: string | undefined;
  readonly label: string;
  readonly selected: ReadonlySet<string>;
  readonly onOpen: (id: string) => void;
  readonly row: (item: T) => ComponentChildren;
}

export const optionId = (id: string): string => `row-${id}`;

/** A list box of equally high rows, of which only those in sight exist. The current row stays in sight. */
export function VirtualList<T extends { readonly id: string }>(props: VirtualListProps<T>) {
  const { items, rowHeight, current } = props;
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const index = items.findIndex(({ id }) => id === current);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || index < 0) return;
    element.scrollTop = scrollToRow(index, element.scrollTop, element.clientHeight, rowHeight);
  }, [index, rowHeight, items.length]);

  const { first, last } = visibleRows(view.top, view.height, rowHeight, items.length);
  return (
    <div
      ref={box}
      class="list"
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-multiselectable="true"
      aria-activedescendant={index < first || index >= last || current === undefined ? undefined : optionId(current)}
      onScroll={({ currentTarget }) => setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
    >
      <div class="list-space" role="presentation" style={{ height: `${items.length * rowHeight}px` }}>
        {items.slice(first, last).map((item, offset) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled for the whole page
          <div
            key={item.id}
            id={optionId(item.id)}
            class="row"
            role="option"
            tabIndex={-1}
            aria-selected={props.selected.has(item.id)}
            aria-current={item.id === current ? 'true' : undefined}
            aria-setsize={items.length}
            aria-posinset={first + offset + 1}
            style={{ transform: `translateY(${(first + offset) * rowHeight}px)`, height: `${rowHeight}px` }}
            onClick={() => props.onOpen(item.id)}
          >
            {props.row(item)}
          </div>
        ))}
      </div>
    </div>
  );
}
