import type { Claim } from '../../../model/claim.ts';
import type { Source } from '../../../model/report.ts';
import type { Span } from '../../../model/span.ts';
import {
  extended,
  type Highlight,
  type Paragraph,
  paragraphsIn,
  passageSpan,
  windowAround,
} from '../logic/source-window.ts';
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from '../preact.ts';
import { ShownPieces } from './shown.tsx';

/** So close to an end of the loaded text, in pixels, more of it is loaded. */
const NEAR_THE_END = 400;

function ParagraphView({
  paragraph,
  value,
}: {
  readonly paragraph: Paragraph;
  readonly value: RefObject<HTMLElement | null>;
}) {
  const pieces = paragraph.pieces.map(({ text, highlight }, index) => {
    const shown = <ShownPieces key={index} text={text} />;
    if (highlight === 'value')
      return (
        <mark key={index} ref={value} class="value">
          {shown}
        </mark>
      );
    return highlight === 'passage' ? (
      <mark key={index} class="passage">
        {shown}
      </mark>
    ) : (
      shown
    );
  });
  return (
    <p class={`block ${paragraph.kind}`} data-start={paragraph.start} dir="auto">
      {pieces}
    </p>
  );
}

interface Anchor {
  readonly start: string;
  readonly top: number;
}

/** The first paragraph in sight and where it stands, to put it there again after others came or went. */
function anchorIn(box: HTMLElement): Anchor | undefined {
  for (const element of box.querySelectorAll<HTMLElement>('[data-start]')) {
    const top = element.offsetTop - box.scrollTop;
    if (top + element.offsetHeight > 0) return { start: element.getAttribute('data-start') ?? '', top };
  }
  return undefined;
}

function restore(box: HTMLElement, anchor: Anchor): void {
  const element = box.querySelector<HTMLElement>(`[data-start="${anchor.start}"]`);
  if (element !== null) box.scrollTop = element.offsetTop - anchor.top;
}

/** The window of the text that is on the page, and what to do when the reader scrolls. */
function useWindow(length: number, passage: Span, box: RefObject<HTMLElement | null>) {
  const [window, setWindow] = useState<Span>(() => windowAround(length, passage));
  const anchor = useRef<Anchor | undefined>(undefined);
  useLayoutEffect(() => {
    if (box.current !== null && anchor.current !== undefined) restore(box.current, anchor.current);
    anchor.current = undefined;
  }, [window, box]);
  const onScroll = () => {
    const element = box.current;
    if (element === null || anchor.current !== undefined) return;
    const towards =
      element.scrollTop < NEAR_THE_END && window.start > 0
        ? 'start'
        : element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_THE_END && window.end < length
          ? 'end'
          : undefined;
    if (towards === undefined) return;
    anchor.current = anchorIn(element);
    setWindow(extended(window, towards, length));
  };
  return { window, onScroll };
}

interface SourceTextProps {
  readonly source: Source;
  readonly claim: Claim;
  readonly label: string;
}

/** The text of a source around a claim, both marked; the rest comes as the reader scrolls. Mount it anew for another claim. */
export function SourceText({ source, claim, label }: SourceTextProps) {
  const text = source.text ?? '';
  const box = useRef<HTMLElement>(null);
  const value = useRef<HTMLElement>(null);
  const passage = useMemo(() => passageSpan(text, claim), [text, claim]);
  const { window, onScroll } = useWindow(text.length, passage, box);
  const highlights = useMemo<readonly Highlight[]>(
    () => [
      { kind: 'passage', ...passage },
      { kind: 'value', start: claim.start, end: claim.end },
    ],
    [passage, claim],
  );
  const paragraphs = useMemo(() => paragraphsIn(source, window, highlights), [source, window, highlights]);
  useLayoutEffect(() => {
    const [outer, inner] = [box.current, value.current];
    if (outer === null || inner === null) return;
    const place = inner.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop;
    outer.scrollTop = Math.max(0, place - outer.clientHeight * 0.4);
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys
    <section ref={box} class="source-text" tabIndex={0} aria-label={label} onScroll={onScroll}>
      {window.start > 0 && <p class="more-text">…</p>}
      {paragraphs.map((paragraph) => (
        <ParagraphView key={paragraph.start} paragraph={paragraph} value={value} />
      ))}
      {window.end < text.length && <p class="more-text">…</p>}
    </section>
  );
}
