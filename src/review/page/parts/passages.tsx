import type { Source } from '../../../model/report.ts';
import { attributionOf, type Row, type SideView } from '../../../report/finding-view.ts';
import { cutPassage } from '../../../report/passage.ts';
import { placeInWords } from '../../../report/place.ts';
import { dateInWords } from '../../../report/published.ts';
import { counted } from '../../../report/wording.ts';
import { Fragment } from '../preact.ts';
import { SideMark, sideLetter } from './badges.tsx';
import { Shown } from './shown.tsx';
import { SourceText } from './source-text.tsx';

type Sources = ReadonlyMap<string, Source>;

/** Characters of a passage in the list of sources that agree. */
const SHORT_QUOTE = 110;
/** Characters of a passage where the report holds no texts. */
const LONG_QUOTE = 1_200;
/** Rows listed of a side on which very many sources agree. */
const SHOWN_ROWS = 60;

function Quote({ row, limit }: { readonly row: Row; readonly limit: number }) {
  const { before, value, after } = cutPassage(row.claim.quote, row.claim.text, limit);
  return (
    <bdi class="quote">
      “{before}
      {value !== '' && <mark class="value">{value}</mark>}
      {after}”
    </bdi>
  );
}

function PassageHead({ row, source }: { readonly row: Row; readonly source: Source | undefined }) {
  const said = attributionOf(row.claim);
  return (
    <div class="passage-head">
      <div class="publisher">
        <Shown text={row.who} />
        {row.later && <span class="later">later</span>}
      </div>
      <div class="passage-about">
        <span class="place">{placeInWords(row.claim)}</span>
        {row.published !== undefined && <span>{dateInWords(row.published)}</span>}
        {said !== '' && <Shown text={said} />}
        {source?.copyOf !== undefined && (
          <span>
            a near-copy of <Shown text={source.copyOf} />
          </span>
        )}
      </div>
    </div>
  );
}

function WorkedOut({ row }: { readonly row: Row }) {
  const { derived } = row.claim;
  if (derived === undefined) return null;
  return (
    <div class="worked-out">
      Worked out: <Shown text={derived.explanation} class="arithmetic" />
      {derived.from.length > 1 && (
        <span>
          {' '}
          from{' '}
          {derived.from.map((part, index) => (
            <Fragment key={index}>
              {index > 0 && ', '}
              <Shown text={part.text} /> ({placeInWords(part)})
            </Fragment>
          ))}
        </span>
      )}
    </div>
  );
}

function Agreeing({
  rows,
  active,
  onOpen,
}: {
  readonly rows: readonly Row[];
  readonly active: Row;
  readonly onOpen: (row: Row) => void;
}) {
  const others = rows.filter((row) => row !== active);
  if (others.length === 0) return null;
  return (
    <details class="agreeing">
      <summary>{counted(others.length, 'more passage')} on this side</summary>
      <ul>
        {others.slice(0, SHOWN_ROWS).map((row) => (
          <li key={row.claim.id}>
            <button type="button" onClick={() => onOpen(row)}>
              <span class="agreeing-head">
                <Shown text={row.who} class="publisher" /> <span class="place">{placeInWords(row.claim)}</span>
                {row.later && <span class="later">later</span>}
              </span>
              <Quote row={row} limit={SHORT_QUOTE} />
            </button>
          </li>
        ))}
      </ul>
      {others.length > SHOWN_ROWS && <p class="hint">And {others.length - SHOWN_ROWS} more.</p>}
    </details>
  );
}

interface SideProps {
  readonly side: SideView;
  readonly index: number;
  readonly active: Row;
  readonly sources: Sources;
  readonly onOpen: (row: Row) => void;
}

function Side({ side, index, active, sources, onOpen }: SideProps) {
  const source = sources.get(active.claim.source);
  return (
    <article class={`side side-${index % 6}`} aria-label={`Side ${sideLetter(index)}`}>
      <h3>
        <SideMark side={index} />
        <Shown text={side.label} />
      </h3>
      <PassageHead row={active} source={source} />
      <WorkedOut row={active} />
      {source?.text === undefined ? (
        <p class="source-text short">
          <Quote row={active} limit={LONG_QUOTE} />
        </p>
      ) : (
        <SourceText
          key={active.claim.id}
          source={source}
          claim={active.claim}
          label={`Side ${sideLetter(index)}: text of ${source.name}`}
        />
      )}
      <Agreeing rows={side.rows} active={active} onOpen={onOpen} />
    </article>
  );
}

/** The passage that states the value as the side is labelled, else the first of the side. */
const foremost = ({ label, rows }: SideView): Row | undefined =>
  rows.find(({ claim }) => claim.text === label) ?? rows[0];

interface PassagesProps {
  readonly sides: readonly SideView[];
  readonly sources: Sources;
  /** Claim shown on a side, by index of the side; the first of it if absent. */
  readonly shown: Readonly<Record<number, string>>;
  readonly onShow: (side: number, claim: string) => void;
}

/** The sides beside each other, each with the text of one of its sources around the passage. */
export function Passages({ sides, sources, shown, onShow }: PassagesProps) {
  return (
    <div class="sides">
      {sides.map((side, index) => {
        const active = side.rows.find(({ claim }) => claim.id === shown[index]) ?? foremost(side);
        return (
          active !== undefined && (
            <Side
              key={index}
              side={side}
              index={index}
              active={active}
              sources={sources}
              onOpen={(row) => onShow(index, row.claim.id)}
            />
          )
        );
      })}
    </div>
  );
}
