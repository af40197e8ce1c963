import type { Report } from '../../../model/report.ts';
import type { ReviewState } from '../../../model/review.ts';
import { dateInWords } from '../../../report/published.ts';
import { counted, thousands } from '../../../report/wording.ts';
import type { Tab } from '../logic/items.ts';
import { bindingsFor, keyInWords } from '../logic/keys.ts';
import { Dialog } from './dialog.tsx';
import { Shown } from './shown.tsx';

interface InfoDialogProps {
  readonly onClose: () => void;
}

const GROUPS = ['Move', 'Decide', 'Select', 'Find'] as const;
/** Rows of the tables; beyond that a page is the wrong place. */
const SHOWN_ROWS = 200;

export function KeysDialog({
  tab,
  readOnly,
  onClose,
}: InfoDialogProps & { readonly tab: Tab; readonly readOnly: boolean }) {
  const bindings = bindingsFor({ tab, readOnly });
  return (
    <Dialog title="Keys" class="wide" onClose={onClose}>
      <div class="key-groups">
        {GROUPS.map((group) => {
          const own = bindings.filter((binding) => binding.group === group);
          return (
            own.length > 0 && (
              <section key={group}>
                <h3>{group}</h3>
                <dl>
                  {own.map(({ action, keys, label }) => (
                    <div key={action}>
                      <dt>
                        {keys.map((key) => (
                          <kbd key={key}>{keyInWords(key)}</kbd>
                        ))}
                      </dt>
                      <dd>{label}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            )
          );
        })}
      </div>
    </Dialog>
  );
}

const FORMATS = [
  { format: 'md', label: 'Markdown', about: 'to read or send' },
  { format: 'csv', label: 'CSV', about: 'for a spreadsheet' },
  { format: 'json', label: 'JSON', about: 'for programs' },
] as const;

export function ExportDialog({ onClose }: InfoDialogProps) {
  return (
    <Dialog title="Export what was decided" onClose={onClose}>
      <div class="reasons-list">
        {FORMATS.map(({ format, label, about }, index) => (
          <a
            key={format}
            class="button"
            data-first={index === 0 ? '' : undefined}
            href={`api/export?format=${format}`}
            download={`decisions.${format}`}
            onClick={onClose}
          >
            <strong>{label}</strong> <span class="holding-source">{about}</span>
          </a>
        ))}
      </div>
    </Dialog>
  );
}

function SourceTable({ sources }: Pick<Report, 'sources'>) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Publisher</th>
          <th scope="col">Published</th>
          <th scope="col" class="figure">
            Words
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.slice(0, SHOWN_ROWS).map(({ name, publisher, published, words, copyOf }) => (
          <tr key={name}>
            <th scope="row">
              <Shown text={name} />
              {copyOf !== undefined && (
                <small>
                  a near-copy of <Shown text={copyOf} />
                </small>
              )}
            </th>
            <td>
              <Shown text={publisher ?? ''} />
            </td>
            <td>{published === undefined ? '' : dateInWords(published.date)}</td>
            <td class="figure">{thousands(words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was read, what could not be, and on which values independent sources agree. */
export function OverviewDialog({ review, onClose }: InfoDialogProps & { readonly review: ReviewState }) {
  const { sources, problems, agreements, tool } = review.report;
  return (
    <Dialog title="What was read" class="wide" onClose={onClose}>
      {problems.length > 0 && (
        <section class="problems">
          <h3>{counted(problems.length, 'problem')} in reading</h3>
          <ul>
            {problems.slice(0, SHOWN_ROWS).map(({ file, line, message, hint }, index) => (
              <li key={index}>
                {file !== undefined && (
                  <strong>
                    <Shown text={line === undefined ? file : `${file}:${line}`} />{' '}
                  </strong>
                )}
                <Shown text={`${message} ${hint ?? ''}`} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <SourceTable sources={sources} />
      {sources.length > SHOWN_ROWS && <p class="hint">And {counted(sources.length - SHOWN_ROWS, 'more source')}.</p>}
      {agreements.length > 0 && (
        <section>
          <h3>On these values independent sources agree</h3>
          <ul class="agreements">
            {agreements.slice(0, SHOWN_ROWS).map(({ topic, value, witnesses }, index) => (
              <li key={index}>
                <Shown text={topic.label} />:{' '}
                <strong>
                  <Shown text={value} />
                </strong>{' '}
                <span class="hint">{counted(witnesses, 'source')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="hint">
        {review.decisionsFile !== undefined && (
          <span>
            Decisions by <Shown text={review.author} /> go to <Shown text={review.decisionsFile} />.{' '}
          </span>
        )}
        Checked by {tool.name} {tool.version}. It compares what sources say, and never says who is right.
      </p>
    </Dialog>
  );
}
