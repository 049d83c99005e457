// What can be done with what is chosen in the picture: its commands and menus in the manifest, its English titles, and
// the table of keys in docs/editing.md, from the table of actions.
import { allActions } from '../../core/actions.ts';
import { commandId } from '../../core/export-formats.ts';
import { table, withTable } from './tables.mjs';

const idOf = ({ name }) => commandId(`picture-${name}`);
const titleOf = ({ name }) => commandId(name).replace('serviceBlueprint', 'action');
const isOurs = (id = '') => /^serviceBlueprint\.picture[A-Z]/.test(id);
const groups = ['write', 'add', 'say', 'arrow', 'move', 'clipboard', 'choose', 'go'];
/** The groups with a menu of their own: of a card there are too many entries for one. */
const menuOf = { say: 'serviceBlueprint.say', move: 'serviceBlueprint.move' };

/** Writes the commands and the menus of the actions into the content of the manifest. */
export function setActions({ contributes }) {
  const { menus } = contributes;
  const others = (entries) => entries.filter(({ command }) => !isOurs(command));
  contributes.commands = [
    ...others(contributes.commands),
    ...allActions.map((action) => ({
      command: idOf(action),
      title: `%${titleOf(action)}%`,
      category: '%category%',
    })),
  ];
  menus.commandPalette = [
    ...others(menus.commandPalette),
    ...allActions.map((action) => ({ command: idOf(action), when: 'false' })),
  ];
  const keptCommands = ['serviceBlueprint.present', 'serviceBlueprint.switchOff'];
  const kept = menus['webview/context'].filter(
    ({ submenu, command }) => submenu === 'serviceBlueprint.export' || keptCommands.includes(command),
  );
  menus['webview/context'] = [...groups.flatMap(entriesOf), ...kept];
  for (const [group, menu] of Object.entries(menuOf)) {
    menus[menu] = actionsOf(group).map((action, at) => ({
      command: idOf(action),
      when: whenOf(action),
      group: `1_${group}@${at + 1}`,
    }));
  }
}

function entriesOf(group, index) {
  const name = `${index + 1}_${group}`;
  const submenu = menuOf[group];
  const entries = actionsOf(group);
  if (submenu === undefined) {
    return entries.map((action, at) => ({
      command: idOf(action),
      when: whenOf(action),
      group: `${name}@${at + 1}`,
    }));
  }
  const sections = [...new Set(entries.flatMap(({ on }) => on))];
  return [{ submenu, when: `${isPicture} && ${isOn(sections)} && !readOnly`, group: name }];
}

const actionsOf = (wanted) => allActions.filter(({ group }) => group === wanted);
const isPicture = 'webviewId =~ /^serviceBlueprint\\.(preview|picture)$/';
const isOn = (sections) => `webviewSection =~ /^(${sections.join('|')})$/`;

/** By what the page tells of the place of the menu. */
function whenOf({ on, several, reads }) {
  const when = [isPicture, isOn(on)];
  if (!reads) when.push('!readOnly');
  if (!several && on.some((target) => target !== 'picture' && target !== 'place')) {
    when.push('!several');
  }
  return when.join(' && ');
}

/** Returns the texts of the manifest in English, with the titles of the actions. */
export function withActionTitles(texts) {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith('action.'));
  return Object.fromEntries([...others, ...allActions.map((action) => [titleOf(action), action.title])]);
}

const targetNames = { link: 'arrow', place: 'empty place', header: 'texts at the top', picture: 'anything' };

/** Returns the page with its table of keys renewed. */
export function editingPage(page) {
  const rows = allActions.map(({ title, keys, on }) => [
    title,
    keys.map((key) => `\`${key}\``).join(', '),
    on.map((target) => targetNames[target] ?? target).join(', '),
  ]);
  return withTable(page, 'keys', table(['what', 'keys', 'on'], rows));
}
