import { placeInWords } from '../../../report/place.ts';
import type { LineRow, Mark, NumberLine } from '../logic/number-line.ts';
import { Fragment, useState } from '../preact.ts';
import { SideMark } from './badges.tsx';
import { Shown } from './shown.tsx';

/** Bands are this high, in pixels, around the middle of their row. */
const BAND = 10;
const MIDDLE = '50%';
/** A band narrower than this would not be seen, in per cent of the axis. */
const NARROWEST = 0.4;

const percent = (value: number): string => `${value.toFixed(3)}%`;

/** An arrow at the end of a band that goes on. */
function Onward({ at, direction }: { readonly at: number; readonly direction: 'left' | 'right' }) {
  const path = direction === 'left' ? 'M7 -5 L0 0 L7 5' : 'M-7 -5 L0 0 L-7 5';
  return (
    <svg x={percent(at)} y={MIDDLE} overflow="visible" aria-hidden="true">
      <path class="onward" d={path} />
    </svg>
  );
}

function Band({ mark }: { readonly mark: Mark }) {
  const { from, to, point, openBelow, openAbove, hedged, vague } = mark;
  const width = Math.max(to - from, NARROWEST);
  const look = vague ? 'vague' : hedged ? 'hedged' : 'stated';
  const single = point !== undefined && to - from < NARROWEST;
  return (
    <Fragment>
      {!single && (
        <rect
          class={`band ${look}`}
          x={percent(from)}
          y={MIDDLE}
          width={percent(width)}
          height={BAND}
          rx={3}
          transform={`translate(0 ${-BAND / 2})`}
        />
      )}
      {openBelow && <Onward at={from} direction="left" />}
      {openAbove && <Onward at={to} direction="right" />}
      {point !== undefined && (
        <circle class={hedged ? 'point hedged' : 'point'} cx={percent(point)} cy={MIDDLE} r={5} />
      )}
    </Fragment>
  );
}

function Plot({ row, line }: { readonly row: LineRow; readonly line: NumberLine }) {
  return (
    <svg aria-hidden="true">
      {line.ticks.map(({ at }) => (
        <line key={at} class="grid" x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
      ))}
      <line class="base" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {row.mark !== undefined && <Band mark={row.mark} />}
    </svg>
  );
}

interface ViewProps {
  readonly line: NumberLine;
  /** Shows the passage of a row. */
  readonly onOpen: (row: LineRow) => void;
}

function Quotation({ row }: { readonly row: LineRow | undefined }) {
  if (row === undefined)
    return <p class="readout hint">Point at a value, or move to it with Tab, to read its passage.</p>;
  return (
    <p class="readout">
      “<Shown text={row.claim.quote} />” <span class="place">{placeInWords(row.claim)}</span>
    </p>
  );
}

/** Each source's value as a row: who, where it lies on the common axis, what is written. */
export function NumberLineView({ line, onOpen }: ViewProps) {
  const [pointed, setPointed] = useState<LineRow>();
  const hasAxis = line.kind !== 'none';
  const name = line.kind === 'time' ? 'Timeline' : hasAxis ? 'Number line' : 'Values';
  return (
    <figure class={hasAxis ? 'number-line' : 'number-line words'} aria-label={`${name} of what the sources say`}>
      <ol>
        {line.rows.map((row) => (
          <li key={row.claim.id}>
            <button
              type="button"
              class={`value-row side-${row.side % 6}`}
              onMouseEnter={() => setPointed(row)}
              onFocus={() => setPointed(row)}
              onClick={() => onOpen(row)}
            >
              <span class="who">
                <SideMark side={row.side} />
                <Shown text={row.who} class="who-name" />
                {row.more > 0 && <span class="more">+{row.more}</span>}
              </span>
              {hasAxis && (
                <span class="plot">
                  <Plot row={row} line={line} />
                </span>
              )}
              <span class="written">
                <Shown text={row.claim.text} />
                {row.standsFor !== '' && <span class="visually-hidden">, stands for {row.standsFor}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {hasAxis && (
        <div class="axis" aria-hidden="true">
          <div class="ticks">
            {line.ticks.map(({ at, label }) => (
              <span key={at} class="tick-label" style={{ left: percent(at) }}>
                {label}
              </span>
            ))}
          </div>
          <div class="unit">{line.caption}</div>
        </div>
      )}
      <figcaption>
        <Quotation row={pointed} />
      </figcaption>
    </figure>
  );
}
