import * as vscode from 'vscode';

/** Something that can be picked. */
export interface Pickable {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly picked: boolean;
}

/** The result of a pick: ids of what there is, and names of what is new. */
export interface Picked {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

interface Item extends vscode.QuickPickItem {
  /** Absent for the entry of what is new. */
  readonly id?: string;
}

/**
 * Asks for several of what there is, and for new ones: what is typed and is not there is offered as new. Enter takes what
 * is marked; right after typing, also what was looked for. Resolves to `undefined` when the author goes away.
 */
export function pickSeveral(
  title: string,
  placeholder: string,
  choices: readonly Pickable[],
): Promise<Picked | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  const known = choices.map(
    ({ id, label, description }): Item => ({ id, label, ...(description !== undefined && { description }) }),
  );
  pick.title = title;
  pick.placeholder = placeholder;
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = [...known, { label: vscode.l10n.t('New…'), alwaysShow: true }];
  pick.selectedItems = known.filter((_, index) => choices[index]?.picked);
  /** The entries that were marked when the last character was typed. */
  let before: readonly Item[] = pick.selectedItems;
  pick.onDidChangeValue((value) => {
    const name = value.trim();
    const isKnown = choices.some(
      ({ id, label }) => id === name || label.toLowerCase() === name.toLowerCase(),
    );
    const isNew: Item = {
      label: name === '' ? vscode.l10n.t('New…') : vscode.l10n.t('New: {0}', name),
      alwaysShow: true,
    };
    const marked = pick.selectedItems.filter(({ id }) => id !== undefined);
    pick.items = isKnown ? known : [...known, isNew];
    pick.selectedItems = marked;
    before = marked;
  });
  return new Promise((resolve) => {
    let isAccepted = false;
    pick.onDidAccept(() => {
      isAccepted = true;
      const name = pick.value.trim();
      const marked = pick.selectedItems;
      const isTyped =
        name !== '' && marked.length === before.length && marked.every((one) => before.includes(one));
      const found = isTyped
        ? (pick.activeItems[0] ?? known.find((one) => holds(one, name)) ?? {})
        : undefined;
      const all: readonly Partial<Item>[] = found === undefined ? marked : [...new Set([...marked, found])];
      const ids = all.flatMap(({ id }) => id ?? []);
      const wantsNew = all.some(({ id }) => id === undefined);
      if (wantsNew && name === '') {
        const prompt = vscode.l10n.t('The name of what is new');
        void vscode.window.showInputBox({ title, prompt }).then((typed) => {
          resolve(
            typed === undefined ? undefined : { ids, names: typed.trim() === '' ? [] : [typed.trim()] },
          );
        });
      } else resolve({ ids, names: wantsNew ? [name] : [] });
      pick.hide();
    });
    pick.onDidHide(() => {
      if (!isAccepted) resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function holds({ label }: Item, typed: string): boolean {
  return label.toLowerCase().includes(typed.toLowerCase());
}
