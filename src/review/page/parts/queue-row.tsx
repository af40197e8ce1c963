import type { FindingItem, Item, NearMissItem } from '../logic/items.ts';
import { Fragment } from '../preact.ts';
import { SeverityMark, StatusBadge } from './badges.tsx';
import { Shown } from './shown.tsx';

interface RowProps {
  readonly selected: boolean;
  /** Absent where nothing can be selected. */
  readonly onSelect?: ((id: string) => void) | undefined;
}

function Values({ values }: { readonly values: readonly string[] }) {
  return (
    <span class="row-values">
      {values.map((value, index) => (
        <Fragment key={index}>
          {index > 0 && <span class="versus"> against </span>}
          <Shown text={value} />
        </Fragment>
      ))}
    </span>
  );
}

const sourcesInWords = (sources: readonly string[]): string =>
  sources.length > 2 ? `${sources[0]} and ${sources.length - 1} more` : sources.join(', ');

function FindingRow({ item, selected, onSelect }: RowProps & { readonly item: FindingItem }) {
  const { severity, status } = item.finding;
  return (
    <Fragment>
      {onSelect !== undefined && (
        <span
          class={selected ? 'tick ticked' : 'tick'}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            onSelect(item.id);
          }}
        />
      )}
      <SeverityMark severity={severity} />
      <span class="visually-hidden">{severity}: </span>
      <span class={item.open ? 'row-text' : 'row-text decided'}>
        <span class="row-topic">
          <Shown text={item.topic} />
        </span>
        <Values values={item.values} />
        <span class="row-about">
          {status !== 'open' && <StatusBadge status={status} />}
          <Shown text={sourcesInWords(item.sources)} />
        </span>
      </span>
    </Fragment>
  );
}

function NearMissRow({ item }: { readonly item: NearMissItem }) {
  return (
    <span class="row-text">
      <span class="row-topic">
        <Shown text={item.topic} />
      </span>
      <Values values={item.values} />
      <span class="row-about">
        <span class="status">{item.reason}</span>
        <Shown text={sourcesInWords(item.sources)} />
      </span>
    </span>
  );
}

export function QueueRow({ item, selected, onSelect }: RowProps & { readonly item: Item }) {
  return item.kind === 'finding' ? (
    <FindingRow item={item} selected={selected} onSelect={onSelect} />
  ) : (
    <NearMissRow item={item} />
  );
}
