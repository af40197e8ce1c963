import type { ReviewState } from '../../model/review.ts';
import { server } from './browser/server.ts';
import { App } from './parts/app.tsx';
import { render } from './preact.ts';
import './styles/base.css';
import './styles/frame.css';
import './styles/queue.css';
import './styles/finding.css';
import './styles/number-line.css';
import './styles/passages.css';
import './styles/dialogs.css';
import './styles/print.css';

/** A report carries its state along; a page from the server fetches it. */
const inlined = document.getElementById('state')?.textContent;
const state = inlined === undefined || inlined === null ? undefined : (JSON.parse(inlined) as ReviewState);
const root = document.getElementById('page');

if (root !== null) render(<App server={state === undefined ? server : undefined} inlined={state} />, root);
