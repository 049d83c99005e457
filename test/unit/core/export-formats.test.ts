import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  commandId,
  exportFormatNames,
  exportFormats,
  pictureCommands,
} from '../../../core/export-formats.ts';
import { root } from '../../../tooling/root.ts';

interface Format {
  readonly name: string;
  readonly endings: readonly string[];
  readonly preview: boolean;
  readonly copied: boolean;
}

/** Pages that tell people of a format, and the test that they do. */
const pages: readonly { readonly path: string; tells(text: string, id: string, format: Format): boolean }[] =
  [
    { path: 'docs/command-line.md', tells: (text, id) => text.includes(`\n| \`${id}\``) },
    { path: 'README.md', tells: (text, _, { name, preview }) => !preview || text.includes(name) },
    { path: 'action.yml', tells: (text, id) => new RegExp(`description: svg.*\\b${id}\\b`).test(text) },
  ];

/** The commands of a format as the preview names them. */
function commandsOf(id: string, { preview, copied }: Format): readonly string[] {
  return [...(preview ? [`export-${id}`] : []), ...(copied ? [`copy-${id}`] : [])];
}

/** The manifest's lists that have to name a command, and the ids that are in them. */
function lists(): ReadonlyMap<string, ReadonlySet<string>> {
  const { contributes } = JSON.parse(read('package.json'));
  const ids = (entries: readonly { readonly command: string }[]) =>
    new Set(entries.map(({ command }) => command));
  return new Map([
    ['package.json: commands', ids(contributes.commands)],
    ['package.json: menu commandPalette', ids(contributes.menus.commandPalette)],
    ['package.json: menu serviceBlueprint.export', ids(contributes.menus['serviceBlueprint.export'])],
    ...['', '.de', '.es', '.ja'].map((language): [string, Set<string>] => {
      const keys = Object.keys(JSON.parse(read(`package.nls${language}.json`)));
      return [
        `package.nls${language}.json`,
        new Set(keys.map((key) => key.replace('command.', 'serviceBlueprint.'))),
      ];
    }),
  ]);
}

/** Returns what lacks a format, place by place. */
function missing(id: string, format: Format): readonly string[] {
  const { contributes } = JSON.parse(read('package.json'));
  const onSave: readonly string[] =
    contributes.configuration.properties['serviceBlueprint.export.onSave'].items.enum;
  return [
    ...[...lists()].flatMap(([place, ids]) =>
      commandsOf(id, format).flatMap((name) =>
        ids.has(commandId(name)) ? [] : [`${place}: ${commandId(name)}`],
      ),
    ),
    ...(format.preview && !onSave.includes(id)
      ? [`package.json: setting serviceBlueprint.export.onSave: ${id}`]
      : []),
    ...pages.flatMap(({ path, tells }) => (tells(read(path), id, format) ? [] : [`${path}: ${id}`])),
  ];
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
}

describe('the formats of exports', () => {
  for (const id of exportFormatNames) {
    it(`are where people look for them: ${id}`, () => {
      assert.deepEqual(missing(id, exportFormats[id]), []);
    });
  }

  it('that are new are missed in every place, each by its name', () => {
    const made = { name: 'WebP', endings: ['webp'], preview: true, copied: true } as const;
    const found = missing('webp', made);
    assert.deepEqual(
      [...new Set(found.map((place) => place.replace(/:[^:]*$/, '')))],
      [
        ...lists().keys(),
        'package.json: setting serviceBlueprint.export.onSave',
        ...pages.map(({ path }) => path),
      ],
    );
    assert.ok(found.includes('package.json: menu serviceBlueprint.export: serviceBlueprint.copyWebp'));
  });

  it('have endings and commands of their own', () => {
    const endings = exportFormatNames.flatMap((id): readonly string[] => exportFormats[id].endings);
    const names = pictureCommands.map(({ name }) => name);
    for (const all of [endings, names]) assert.deepEqual([...new Set(all)], all);
    assert.equal(commandId('export-pdf-a4'), 'serviceBlueprint.exportPdfA4');
  });
});
