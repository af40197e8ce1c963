import { shownPieces } from '../logic/shown-text.ts';
import { Fragment } from '../preact.ts';

/** The pieces of source text as text nodes, with characters that hide or reorder it named. */
export function ShownPieces({ text }: { readonly text: string }) {
  return (
    <Fragment>
      {shownPieces(text).map((piece, index) =>
        'text' in piece ? (
          piece.text
        ) : (
          <span key={index} class="control" title="A character that hides or reorders text">
            {piece.control}
          </span>
        ),
      )}
    </Fragment>
  );
}

/** Text out of a source, on its own in what surrounds it: its direction does not reach beyond it. */
export function Shown({ text, class: className }: { readonly text: string; readonly class?: string }) {
  return (
    <bdi class={className ?? 'shown'}>
      <ShownPieces text={text} />
    </bdi>
  );
}
