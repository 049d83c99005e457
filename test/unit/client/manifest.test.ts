import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../core/rules/index.ts';
import { root } from '../../support/root.ts';

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest = read('package.json');
const { contributes } = manifest;

describe('the manifest', () => {
  it('declares every command, and no other', () => {
    const folder = join(root, 'client', 'commands');
    const written = readdirSync(folder).flatMap((file) => {
      return readFileSync(join(folder, file), 'utf8').match(/(?<=id: ')serviceBlueprint\.\w+/g) ?? [];
    });
    const declared = contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(declared.toSorted(), written.toSorted());
  });

  it('offers only commands that it declares', () => {
    const declared = new Set(contributes.commands.map(({ command }: { command: string }) => command));
    for (const items of Object.values<{ command: string }[]>(contributes.menus)) {
      for (const { command } of items) assert.ok(declared.has(command), command);
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
      ...contributes.snippets.map((snippets: { path: string }) => snippets.path),
      ...contributes.yamlValidation.map((validation: { url: string }) => validation.url),
    ];
    for (const path of paths) assert.ok(existsSync(join(root, path)), path);
  });

  it('has grammar, snippets and language configuration that can be read', () => {
    assert.equal(
      read('syntaxes/service-blueprint.tmLanguage.json').scopeName,
      contributes.grammars[0].scopeName,
    );
    assert.ok(Object.keys(read('syntaxes/snippets.json')).length > 0);
    assert.equal(read('syntaxes/language-configuration.json').comments.lineComment, '#');
  });
});
