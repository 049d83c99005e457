// The commands that export and copy, in the manifest and in its languages, from the table of formats.
import {
  commandId,
  exportFormats,
  paperLabel,
  pictureCommands,
  previewFormats,
} from '../../core/export-formats.ts';
import { leavablePartNames } from '../../core/leavable-parts.ts';

/** The titles of commands in the languages of the manifest: {0} is the name of the format, {1} the paper. */
export const languages = {
  '': { export: 'Export as {0}', sheets: 'Export as {0} on {1}', copy: 'Copy as {0}' },
  '.de': { export: 'Als {0} exportieren', sheets: 'Als {0} auf {1} exportieren', copy: 'Als {0} kopieren' },
  '.es': { export: 'Exportar como {0}', sheets: 'Exportar como {0} en {1}', copy: 'Copiar como {0}' },
  '.ja': {
    export: '{0} としてエクスポート',
    sheets: '{0} ({1}) としてエクスポート',
    copy: '{0} としてコピー',
  },
};

const key = (name) => commandId(name).replace('serviceBlueprint', 'command');
const isOurs = (id = '') => /^(serviceBlueprint|command)\.(export|copy)[A-Z]/.test(id);

/** Writes the commands, the menus and the setting into the content of the manifest. */
export function setExports({ contributes }) {
  const { commands, menus, configuration } = contributes;
  contributes.commands = replace(commands, pictureCommands.map(commandEntry));
  const when = menus.commandPalette.find(({ command }) => isOurs(command))?.when;
  menus.commandPalette = replace(
    menus.commandPalette,
    pictureCommands.map(({ name }) => ({ command: commandId(name), when })),
  );
  menus['serviceBlueprint.export'] = ['export', 'copy'].flatMap((does, at) =>
    pictureCommands
      .filter((command) => command.does === does)
      .map(({ name }, index) => ({ command: commandId(name), group: `${at + 1}_${does}@${index + 1}` })),
  );
  menus['serviceBlueprint.export'].push({ command: commandId('leave-out-of-exports'), group: '3_leave-out' });
  configuration.properties['serviceBlueprint.export.without'].items.enum = leavablePartNames;
  configuration.properties['serviceBlueprint.export.onSave'].items.enum = previewFormats;
}

function commandEntry({ name, does, format }) {
  const icon = does === 'copy' ? 'copy' : exportFormats[format].icon;
  return { command: commandId(name), title: `%${key(name)}%`, category: '%category%', icon: `$(${icon})` };
}

/** Returns the texts of the manifest in a language, with the titles of the commands in the place of the first. */
export function withTitles(texts, language) {
  const titles = pictureCommands.map(({ name, does, format, page }) => {
    const pattern = languages[language][page === undefined ? does : 'sheets'];
    return [
      key(name),
      pattern.replace('{0}', exportFormats[format].name).replace('{1}', page && paperLabel(page)),
    ];
  });
  return Object.fromEntries(replace(Object.entries(texts), titles, ([id]) => id));
}

/** A list with these in the place of what it had of ours. */
function replace(list, ours, idOf = ({ command }) => command) {
  const first = list.findIndex((entry) => isOurs(idOf(entry)));
  const others = list.filter((entry) => !isOurs(idOf(entry)));
  return first < 0 ? [...others, ...ours] : others.toSpliced(first, 0, ...ours);
}
