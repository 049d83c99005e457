import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../tooling/root.ts';

/** Something that a recipe says to write: a new file, or a text behind or before one that stands in a file once. */
export interface Written {
  readonly path: string;
  readonly text: string;
  readonly behind?: string;
  readonly before?: string;
}

/** A copy of a part of the project, to follow a recipe on. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'project-copy-'));

  constructor(names: readonly string[]) {
    for (const name of names) cpSync(join(root, name), join(this.folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
  }

  /** Ends the copy. */
  delete(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Returns the text of a file, with LF. */
  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8').replaceAll('\r\n', '\n');
  }

  write({ path, text, behind, before }: Written): void {
    const place = behind ?? before;
    if (place === undefined) {
      assert.ok(!existsSync(join(this.folder, path)), `${path} is there already.`);
      writeFileSync(join(this.folder, path), text);
    } else this.#replace(path, place, behind === undefined ? text + place : place + text);
  }

  /** Takes away what was written. */
  remove({ path, text, behind, before }: Written): void {
    if (behind === undefined && before === undefined) rmSync(join(this.folder, path));
    else this.#replace(path, text, '');
  }

  #replace(path: string, text: string, by: string): void {
    const whole = this.read(path);
    assert.equal(whole.split(text).length, 2, `${path} has one place for it: ${text}`);
    writeFileSync(
      join(this.folder, path),
      whole.replace(text, () => by),
    );
  }

  /** Imports a module of the copy. */
  async import<Module>(path: string): Promise<Module> {
    return (await import(pathToFileURL(join(this.folder, path)).href)) as Module;
  }

  /** Returns what the type checker says of a folder: nothing when the types agree. */
  typeErrors(folder: string): string {
    const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
    // What it has found out is kept: most of the folder is as it was when it is asked again.
    const known = ['--incremental', '--tsBuildInfoFile', join(this.folder, `${folder}.tsbuildinfo`)];
    return this.#failure([join(typescript, 'bin', 'tsc'), '-p', folder, '--singleThreaded', ...known]);
  }

  /** Returns what test files say when they fail: nothing when they pass. `only` is what the titles have of those to run. */
  testFailures(paths: readonly string[], only?: RegExp): string {
    const mocha = dirname(createRequire(import.meta.url).resolve('mocha/package.json'));
    const words = [join(mocha, 'bin', 'mocha.js'), '--no-config', '--no-package', '--reporter', 'dot'];
    const some = only === undefined ? [] : ['--grep', only.source];
    return this.#failure([...words, ...some, '--timeout', '0', '--exit', ...paths]);
  }

  /** Writes the generated files, and returns the paths of those that have changed. */
  async generate(): Promise<readonly string[]> {
    const { generatedFiles } = await this.import<{
      generatedFiles(): readonly (readonly [path: string, text: string])[];
    }>('scripts/generate.mjs');
    const changed = generatedFiles().filter(
      ([path, text]) => !existsSync(join(this.folder, path)) || this.read(path) !== text,
    );
    for (const [path, text] of changed) writeFileSync(join(this.folder, path), text);
    return changed.map(([path]) => path);
  }

  #failure(words: readonly string[]): string {
    const { status, stdout, stderr } = this.#node(words);
    return status === 0 ? '' : `${stdout}${stderr}` || 'It failed and said nothing.';
  }

  #node(words: readonly string[]) {
    return spawnSync(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', ...words], {
      cwd: this.folder,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
  }
}
