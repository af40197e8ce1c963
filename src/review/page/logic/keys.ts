import type { Tab } from './items.ts';

export const ACTIONS = [
  'next',
  'previous',
  'first',
  'last',
  'next-open',
  'confirm',
  'dismiss',
  'resolve',
  'reopen',
  'note',
  'undo',
  'raise',
  'select',
  'select-all',
  'search',
  'filters',
  'hide-decided',
  'other-tab',
  'export',
  'overview',
  'keys',
  'close',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface Binding {
  readonly action: Action;
  /** As `KeyboardEvent.key` names them; the first is the one printed on buttons. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly group: 'Move' | 'Decide' | 'Select' | 'Find';
  /** Where it works; everywhere if absent. */
  readonly tab?: Tab;
  /** Changes something, so it has no place in a report that is only read. */
  readonly changes?: true;
}

export const BINDINGS: readonly Binding[] = [
  { action: 'next', keys: ['j', 'ArrowDown'], label: 'Next in the list', group: 'Move' },
  { action: 'previous', keys: ['k', 'ArrowUp'], label: 'Previous in the list', group: 'Move' },
  { action: 'next-open', keys: ['l', 'Enter'], label: 'Next open finding', group: 'Move', tab: 'findings' },
  { action: 'first', keys: ['g', 'Home'], label: 'First', group: 'Move' },
  { action: 'last', keys: ['G', 'End'], label: 'Last', group: 'Move' },
  { action: 'other-tab', keys: ['t'], label: 'Findings or near-misses', group: 'Move' },
  { action: 'confirm', keys: ['c'], label: 'Confirm', group: 'Decide', tab: 'findings', changes: true },
  { action: 'dismiss', keys: ['d'], label: 'Dismiss', group: 'Decide', tab: 'findings', changes: true },
  { action: 'resolve', keys: ['r'], label: 'Resolve', group: 'Decide', tab: 'findings', changes: true },
  { action: 'reopen', keys: ['o'], label: 'Reopen', group: 'Decide', tab: 'findings', changes: true },
  { action: 'note', keys: ['n'], label: 'Note', group: 'Decide', tab: 'findings', changes: true },
  { action: 'raise', keys: ['r'], label: 'Raise to a finding', group: 'Decide', tab: 'near-misses', changes: true },
  { action: 'undo', keys: ['u', 'z'], label: 'Undo', group: 'Decide', changes: true },
  { action: 'select', keys: ['x'], label: 'Select or unselect', group: 'Select', tab: 'findings', changes: true },
  {
    action: 'select-all',
    keys: ['a'],
    label: 'Select all that are listed',
    group: 'Select',
    tab: 'findings',
    changes: true,
  },
  { action: 'search', keys: ['/'], label: 'Search', group: 'Find' },
  { action: 'filters', keys: ['f'], label: 'Filters', group: 'Find' },
  { action: 'hide-decided', keys: ['h'], label: 'Hide what is decided', group: 'Find' },
  { action: 'export', keys: ['e'], label: 'Export decisions', group: 'Find', changes: true },
  { action: 'overview', keys: ['i'], label: 'What was read', group: 'Find' },
  { action: 'keys', keys: ['?'], label: 'This list', group: 'Find' },
  { action: 'close', keys: ['Escape'], label: 'Close, clear the selection or the search', group: 'Find' },
];

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export interface KeyContext {
  readonly tab: Tab;
  readonly readOnly: boolean;
  /** The focus is in a field that takes letters. */
  readonly typing: boolean;
  /** The focus is on a button, link or the like, which takes Enter; or in text that the arrows scroll. */
  readonly onControl: boolean;
}

const FOR_CONTROLS = new Set(['Enter', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

const appliesIn = ({ tab, changes }: Binding, context: KeyContext): boolean =>
  (tab === undefined || tab === context.tab) && !(changes === true && context.readOnly);

/** The bindings that work in a tab, for the page's list of keys. */
export const bindingsFor = (context: Pick<KeyContext, 'tab' | 'readOnly'>): readonly Binding[] =>
  BINDINGS.filter((binding) => appliesIn(binding, { ...context, typing: false, onControl: false }));

/** What a key asks for; undefined where the browser or a field is to have it. */
export function actionOf(press: KeyPress, context: KeyContext): Action | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  if (context.typing) return press.key === 'Escape' ? 'close' : undefined;
  if (context.onControl && FOR_CONTROLS.has(press.key)) return undefined;
  return BINDINGS.find((binding) => binding.keys.includes(press.key) && appliesIn(binding, context))?.action;
}

const NAMES: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc', Enter: '↵' };

export const keyInWords = (key: string): string => NAMES[key] ?? key;

/** The key that is printed on the button of an action. */
export const keyOf = (action: Action): string =>
  keyInWords(BINDINGS.find((binding) => binding.action === action)?.keys[0] ?? '');
