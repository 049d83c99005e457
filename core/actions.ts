/** The kinds of things in the picture that something can be done with. `picture` is all of it. */
export const actionTargets = ['card', 'step', 'stage', 'lane', 'link', 'place', 'header', 'picture'] as const;

/** A kind of thing in the picture. `place` is an empty place of the grid, `header` a text of the header. */
export type ActionTarget = (typeof actionTargets)[number];

/** Something that can be done with what is chosen in the picture. */
interface ActionRow {
  /** In menus and tables; it ends with … when it asks for more. */
  readonly title: string;
  /** The keys that do it in the picture, as `Ctrl+Shift+Z`; Ctrl is also Cmd on a Mac. None when only the menu has it. */
  readonly keys: readonly string[];
  readonly on: readonly ActionTarget[];
  /** True when it can be done with several at once. */
  readonly several?: true;
  /** True when it leaves the text as it is, so that it is there for what is read-only, too. */
  readonly reads?: true;
  /** The entries of a menu that stand together. */
  readonly group: 'write' | 'add' | 'say' | 'arrow' | 'move' | 'clipboard' | 'choose' | 'go';
}

const names = ['card', 'step', 'stage', 'lane', 'link', 'header'] as const;
const parts = ['card', 'step', 'stage', 'lane'] as const;

/** Every action on what is chosen in the picture, by its name: the menus, the keys and the tables of keys follow from it. */
export const actions = {
  rename: { title: 'Rename', keys: ['F2', 'Enter'], on: names, group: 'write' },
  details: {
    title: 'Details',
    keys: ['Alt+Enter'],
    on: [...names, 'picture'],
    several: true,
    reads: true,
    group: 'write',
  },
  'add-card': { title: 'Add Card', keys: ['Insert'], on: ['card', 'place'], group: 'add' },
  'add-step': { title: 'Add Step', keys: ['Insert'], on: ['step'], group: 'add' },
  'add-first-step': {
    title: 'Add Step at the Beginning',
    keys: ['Shift+Enter'],
    on: ['stage'],
    group: 'add',
  },
  'add-stage': { title: 'Add Stage', keys: ['Insert'], on: ['stage'], group: 'add' },
  'add-lane': { title: 'Add Lane', keys: ['Insert'], on: ['lane'], group: 'add' },
  moment: { title: 'Moment of Truth', keys: ['M'], on: ['card', 'step'], several: true, group: 'say' },
  pain: { title: 'Add Pain Point…', keys: ['P'], on: ['card', 'step'], group: 'say' },
  opportunity: { title: 'Add Opportunity…', keys: ['O'], on: ['card', 'step'], group: 'say' },
  question: { title: 'Add Question…', keys: ['Q'], on: ['card', 'step'], group: 'say' },
  fail: { title: 'Add Fail Point…', keys: ['F'], on: ['card'], group: 'say' },
  wait: { title: 'Waiting Time…', keys: ['W'], on: ['card'], group: 'say' },
  assumed: { title: 'Assumed or Observed', keys: ['A'], on: ['card'], several: true, group: 'say' },
  better: { title: 'Feels Better', keys: ['Shift+ArrowUp'], on: ['step'], several: true, group: 'say' },
  worse: { title: 'Feels Worse', keys: ['Shift+ArrowDown'], on: ['step'], several: true, group: 'say' },
  by: { title: 'Who…', keys: ['B'], on: ['card'], several: true, group: 'say' },
  channel: { title: 'Where…', keys: ['C'], on: ['card', 'step'], several: true, group: 'say' },
  system: { title: 'In Which System…', keys: ['S'], on: ['card'], several: true, group: 'say' },
  needs: { title: 'Needs…', keys: ['N'], on: ['card'], several: true, group: 'say' },
  connect: { title: 'Draw Arrow to…', keys: ['L'], on: ['card'], group: 'arrow' },
  reconnect: { title: 'Lead Arrow to…', keys: ['L'], on: ['link'], group: 'arrow' },
  'reconnect-start': { title: 'Lead Arrow from…', keys: ['Shift+L'], on: ['link'], group: 'arrow' },
  kind: { title: 'Kind of Arrow…', keys: ['K'], on: ['link'], several: true, group: 'arrow' },
  'next-arrow': {
    title: 'Choose Next Arrow',
    keys: ['Ctrl+L'],
    on: ['card', 'link'],
    reads: true,
    group: 'arrow',
  },
  'move-left': {
    title: 'Move Left',
    keys: ['Alt+ArrowLeft'],
    on: ['card', 'step', 'stage'],
    several: true,
    group: 'move',
  },
  'move-right': {
    title: 'Move Right',
    keys: ['Alt+ArrowRight'],
    on: ['card', 'step', 'stage'],
    several: true,
    group: 'move',
  },
  'move-up': { title: 'Move Up', keys: ['Alt+ArrowUp'], on: ['card', 'lane'], several: true, group: 'move' },
  'move-down': {
    title: 'Move Down',
    keys: ['Alt+ArrowDown'],
    on: ['card', 'lane'],
    several: true,
    group: 'move',
  },
  cut: { title: 'Cut', keys: ['Ctrl+X'], on: ['card', 'step', 'stage'], several: true, group: 'clipboard' },
  copy: {
    title: 'Copy',
    keys: ['Ctrl+C'],
    on: ['card', 'step', 'stage'],
    several: true,
    reads: true,
    group: 'clipboard',
  },
  paste: {
    title: 'Paste',
    keys: ['Ctrl+V'],
    on: ['card', 'place', 'step', 'stage', 'picture'],
    group: 'clipboard',
  },
  duplicate: {
    title: 'Duplicate',
    keys: ['Ctrl+D'],
    on: ['card', 'step', 'stage'],
    several: true,
    group: 'clipboard',
  },
  delete: {
    title: 'Delete',
    keys: ['Delete', 'Backspace'],
    on: [...parts, 'link'],
    several: true,
    group: 'clipboard',
  },
  'choose-lane': {
    title: 'Choose All of the Lane',
    keys: ['Ctrl+A'],
    on: ['card', 'lane'],
    reads: true,
    group: 'choose',
  },
  undo: { title: 'Undo', keys: ['Ctrl+Z'], on: ['picture'], group: 'choose' },
  redo: { title: 'Redo', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], on: ['picture'], group: 'choose' },
  source: { title: 'Go to Text', keys: ['Ctrl+Enter'], on: parts, reads: true, group: 'go' },
  keys: { title: 'Show All Keys', keys: ['?'], on: ['picture'], reads: true, group: 'go' },
} as const satisfies Readonly<Record<string, ActionRow>>;

/** The name of an action. */
export type ActionName = keyof typeof actions;

/** An action with its name. */
export interface Action extends ActionRow {
  readonly name: ActionName;
}

/** Every action, in the order of the tables. */
export const allActions: readonly Action[] = Object.entries(actions).map(([name, row]) => ({
  ...row,
  name: name as ActionName,
}));

/** Returns the action that a key does with a kind of thing; `undefined` when it does nothing there. */
export function actionOf(key: string, target: ActionTarget): Action | undefined {
  return allActions.find(
    ({ keys, on }) => keys.includes(key) && (on.includes(target) || on.includes('picture')),
  );
}

/** Returns whether a text is the name of an action. */
export function isActionName(name: unknown): name is ActionName {
  return typeof name === 'string' && Object.hasOwn(actions, name);
}
