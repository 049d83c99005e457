import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FilePatternAssociation } from 'yaml-language-server/out/src/languageservice/services/yamlSchemaService.js';
import { blueprintGlob } from '../../../core/blueprint-name.ts';
import { rules } from '../../../core/rules/index.ts';
import { root } from '../../../tooling/root.ts';

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest = read('package.json');
const { contributes } = manifest;

interface Entry {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group: string;
}

describe('the manifest', () => {
  it('declares every command, and no other', async () => {
    const { exported, listed } = await withoutEditor(() => inFolder('client/commands', 'commands', 'id'));
    for (const [id, file] of exported) assert.ok(listed.includes(id), notListed(file, 'client/commands'));
    const declared: string[] = contributes.commands.map(({ command }: { command: string }) => command);
    for (const id of listed)
      assert.ok(
        declared.includes(id),
        `package.json does not declare ${id}: add it to contributes.commands.`,
      );
    for (const id of declared)
      assert.ok(listed.includes(id), `package.json declares ${id}, which client/commands/index.ts lacks.`);
  });

  it('declares every tool for language models, and no other', async () => {
    const { exported, listed } = await withoutEditor(() => inFolder('client/tools', 'tools', 'name'));
    for (const [name, file] of exported) assert.ok(listed.includes(name), notListed(file, 'client/tools'));
    const declared = contributes.languageModelTools.map(({ name }: { name: string }) => name);
    assert.deepEqual(declared.toSorted(), listed.toSorted());
    assert.equal(declared.length, 3);
  });

  it('knows files in capitals and in small letters, for whatever they are known', () => {
    const names = ['hotel.blueprint.yaml', 'HOTEL.BLUEPRINT.YAML', 'Hotel.Blueprint.yml'];
    const [{ fileMatch }] = contributes.yamlValidation;
    const found = new FilePatternAssociation(fileMatch, '', []);
    for (const name of names) assert.ok(found.matchesPattern(`file:///plans/${name}`), name);
    assert.ok(!found.matchesPattern('file:///plans/values.yaml'));
    assert.ok(manifest.activationEvents.includes(`workspaceContains:${blueprintGlob}`));
    const whens = Object.values<Entry[]>(contributes.menus)
      .flat()
      .flatMap(({ when = '' }) => [...when.matchAll(/resourceFilename =~ \/(.*?)\/(\w*)/g)]);
    assert.ok(whens.length > 0);
    for (const [written, pattern = '', flags] of whens) {
      for (const name of names) assert.match(name, new RegExp(pattern, flags), written);
    }
  });

  it('offers only commands that it declares', () => {
    const declared = new Set(contributes.commands.map(({ command }: { command: string }) => command));
    const submenus = new Set(contributes.submenus.map(({ id }: { id: string }) => id));
    for (const items of Object.values<{ command?: string; submenu?: string }[]>(contributes.menus)) {
      for (const { command, submenu } of items) {
        assert.ok(command === undefined ? submenus.has(submenu) : declared.has(command), command ?? submenu);
      }
    }
  });

  it('takes the keys of saving only where a blueprint has no file yet, and F5 only in pictures', () => {
    const [save, present, ...others] = contributes.keybindings;
    assert.deepEqual(others, []);
    // Anywhere else F5 begins to debug.
    assert.deepEqual([present.command, present.key], ['serviceBlueprint.present', 'f5']);
    assert.match(present.when, /^activeWebviewPanelId == '[\w.]+' \|\| activeCustomEditorId == '[\w.]+'$/);
    assert.deepEqual(
      [save.command, save.key, save.mac],
      ['serviceBlueprint.saveBlueprint', 'ctrl+s', 'cmd+s'],
    );
    const [picture] = contributes.customEditors;
    const isShown = `editorLangId == ${contributes.languages[0].id} || activeCustomEditorId == '${picture.viewType}'`;
    assert.equal(save.when, `resourceScheme == untitled && (${isShown})`);
  });

  it('offers the page first among the exports for others, and the papers beside the PDF', () => {
    const entries = (contributes.menus['serviceBlueprint.export'] as Entry[])
      .filter(({ group }) => group.startsWith('1_export'))
      .toSorted((one, other) => one.group.localeCompare(other.group, 'en', { numeric: true }))
      .map(({ command = '' }) => command.replace('serviceBlueprint.export', ''));
    assert.deepEqual(entries.slice(0, 2), ['Svg', 'Html']);
    const beside = entries.slice(entries.indexOf('Pdf'));
    const papers = ['A4', 'A3', 'A2', 'A1', 'A0', 'Slide'].map((paper) => `Pdf${paper}`);
    assert.deepEqual(beside.slice(0, papers.length + 1), ['Pdf', ...papers]);
    const onSave = contributes.configuration.properties['serviceBlueprint.export.onSave'].items.enum;
    assert.ok(onSave.includes('html'));
    const palette = contributes.menus.commandPalette as Entry[];
    const whenOf = (id: string) => palette.find(({ command }) => command === `serviceBlueprint.${id}`)?.when;
    for (const entry of entries) assert.equal(whenOf(`export${entry}`), whenOf('copySvg'), entry);
    assert.match(whenOf('copySvg') ?? '', /service-blueprint/);
  });

  it('has a submenu once in a menu: the editor leaves out the second', () => {
    for (const items of Object.values<Entry[]>(contributes.menus)) {
      const submenus = items.flatMap(({ submenu }) => submenu ?? []);
      assert.deepEqual(submenus, [...new Set(submenus)]);
    }
  });

  it('has no two buttons of one icon in a bar', () => {
    const icons = new Map<string, string | undefined>(
      [...contributes.commands, ...contributes.submenus].map(({ command, id, icon }) => [
        command ?? id,
        icon,
      ]),
    );
    const buttons = (contributes.menus['editor/title'] as Entry[]).filter(({ group }) =>
      group.startsWith('navigation'),
    );
    for (const bar of new Set(buttons.map(({ when }) => when))) {
      const shown = buttons
        .filter(({ when }) => when === bar)
        .map(({ command, submenu }) => icons.get(command ?? submenu ?? ''));
      assert.deepEqual(shown, [...new Set(shown)]);
    }
  });

  it('shows no marks of Markdown in a walkthrough, which draws links and bold alone', () => {
    for (const language of ['', '.de', '.es', '.ja']) {
      for (const [key, text] of Object.entries<string>(read(`package.nls${language}.json`))) {
        if (key.startsWith('walkthrough.')) assert.doesNotMatch(text, /`/, `${key}${language}`);
      }
    }
  });

  it('has a setting for every rule, with its own severity as the default', () => {
    const { properties } = contributes.configuration.properties['serviceBlueprint.lint.rules'];
    const actual = Object.entries<{ default: string }>(properties).map(([code, setting]) => [
      code,
      setting.default,
    ]);
    assert.deepEqual(
      actual,
      rules.map(({ code, severity }) => [code, severity]),
    );
  });

  it('names files that are there', () => {
    const paths = [
      ...contributes.languages.map((language: { configuration: string }) => language.configuration),
      ...contributes.grammars.map((grammar: { path: string }) => grammar.path),
      ...contributes.yamlValidation.map((validation: { url: string }) => validation.url),
      ...contributes.walkthroughs[0].steps.map((step: { media: { svg: string } }) => step.media.svg),
      ...Object.values<string>(contributes.languages[0].icon),
      manifest.icon,
    ];
    for (const path of paths) assert.ok(existsSync(join(root, path)), path);
  });

  it('has grammar and language configuration that can be read', () => {
    assert.equal(
      read('syntaxes/service-blueprint.tmLanguage.json').scopeName,
      contributes.grammars[0].scopeName,
    );
    assert.equal(read('syntaxes/language-configuration.json').comments.lineComment, '#');
  });
});

/** A part of Node that its types, which are those of the oldest version, do not have. */
const { registerHooks } = nodeModule as unknown as {
  registerHooks(hooks: {
    resolve<C, R>(
      specifier: string,
      context: C,
      next: (specifier: string, context: C) => R,
    ): R | { url: string; shortCircuit: true };
  }): { deregister(): void };
};

/** Runs with an empty module in the place of `vscode`, which is there in an editor alone. */
async function withoutEditor<T>(run: () => Promise<T>): Promise<T> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vscode'
        ? { url: 'data:text/javascript,export {}', shortCircuit: true }
        : next(specifier, context),
  });
  try {
    return await run();
  } finally {
    hooks.deregister();
  }
}

/**
 * Finds what the files of a folder export that can be run and has the key, each with its file; and what its index
 * lists.
 */
async function inFolder(folder: string, list: string, key: string) {
  const exported = new Map<string, string>();
  const valuesOf = async (file: string): Promise<Record<string, unknown>> =>
    await import(pathToFileURL(join(root, folder, file)).href);
  for (const file of readdirSync(join(root, folder)).filter((name) => name !== 'index.ts')) {
    for (const name of Object.values(await valuesOf(file)).flatMap((value) => namesIn(value, key)))
      exported.set(name, `${folder}/${file}`);
  }
  assert.ok(exported.size > 0, `${folder} has nothing to list.`);
  return { exported, listed: namesIn((await valuesOf('index.ts'))[list], key) };
}

function namesIn(value: unknown, key: string): string[] {
  return [value].flat().flatMap((one) => {
    if (typeof one !== 'object' || one === null || !('run' in one)) return [];
    const name = Object.entries(one).find(([written]) => written === key)?.[1];
    return typeof name === 'string' ? [name] : [];
  });
}

function notListed(file: string, folder: string): string {
  return `${file} is in no list: add it to ${folder}/index.ts.`;
}
