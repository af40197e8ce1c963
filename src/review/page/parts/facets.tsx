import { thousands } from '../../../report/wording.ts';
import { type FacetView, facetValueInWords } from '../logic/filter.ts';
import type { Facet } from '../logic/items.ts';
import { useEffect, useRef } from '../preact.ts';
import { Key, KeyCap } from './key-cap.tsx';
import { Shown } from './shown.tsx';

interface FacetsProps {
  readonly views: readonly FacetView[];
  readonly hideDecided: boolean;
  readonly onHideDecided: (hide: boolean) => void;
  readonly onToggle: (facet: Facet, value: string) => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

function FacetGroup({ view, onToggle }: { readonly view: FacetView; readonly onToggle: FacetsProps['onToggle'] }) {
  return (
    <fieldset class="facet">
      <legend>{view.label}</legend>
      {view.values.map(({ value, count, chosen }) => (
        <label key={value} class="choice">
          <input type="checkbox" checked={chosen} onChange={() => onToggle(view.facet, value)} />
          <Shown text={facetValueInWords(view.facet, value)} class="choice-name" />
          <span class="count">{thousands(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The ways to narrow the list, each value with the number of items it would leave. */
export function Facets(props: FacetsProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector('input')?.focus(), []);
  return (
    <section ref={panel} class="facets" id="facets" aria-label="Filters">
      <label class="choice">
        <input
          type="checkbox"
          checked={props.hideDecided}
          onChange={({ currentTarget }) => props.onHideDecided(currentTarget.checked)}
        />
        <span class="choice-name">Hide what is decided</span>
        <KeyCap action="hide-decided" />
      </label>
      {props.views.map((view) => (
        <FacetGroup key={view.facet} view={view} onToggle={props.onToggle} />
      ))}
      <div class="facet-actions">
        <button type="button" onClick={props.onClear}>
          Clear all
        </button>
        <button type="button" class="primary" onClick={props.onClose}>
          Done <Key>Esc</Key>
        </button>
      </div>
    </section>
  );
}
