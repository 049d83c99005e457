import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompletionList, Hover, Location, LocationLink } from 'vscode-languageserver/node';
import { root } from '../../tooling/root.ts';
import { findTool } from '../../tooling/tools.ts';
import { skip } from '../support/reporter.ts';

const server = join(root, 'dist', 'server', 'main.js');
const blueprint = `blueprint: Hotel
actors:
  clerk: { name: Desk clerk, department: Front office }
systems:
  registration: { name: Registration system, owner: IT }
stages:
  - stage: Arrive
    steps:
      - step: Check in
        customer: Checks in
        frontstage: { name: Registers, by: clark }
        support: { name: Keeps the register, system: registration }
`;

/** The answers that `client.lua` writes down. */
interface Answers {
  readonly error?: string;
  readonly before: readonly string[];
  readonly hover: Hover;
  readonly completion: CompletionList;
  readonly definition: readonly (Location | LocationLink)[] | Location;
  readonly fixed: boolean;
}

describe('Neovim, with its own client', () => {
  let folder: string;
  let answers: Answers;

  before(async function () {
    const neovim = findTool('nvim');
    if (neovim === undefined) return skip(this, 'Neovim is not installed (Debian: apt install neovim)');
    if (!existsSync(server)) throw new Error(`${server} does not exist. Run "npm run build" first.`);
    folder = await mkdtemp(join(tmpdir(), 'neovim-'));
    const file = join(folder, 'hotel.blueprint.yaml');
    const written = join(folder, 'answers.json');
    await writeFile(file, blueprint);
    // Its logs and states go to the folder too, and no settings of the machine take part.
    const own = Object.fromEntries(
      ['CONFIG', 'DATA', 'STATE', 'CACHE'].map((name) => [`XDG_${name}_HOME`, folder]),
    );
    const load = "execute 'luafile' fnameescape($SCRIPT)";
    const run = spawnSync(neovim, ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', load], {
      cwd: folder,
      env: {
        ...process.env,
        ...own,
        SCRIPT: join(root, 'test', 'neovim', 'client.lua'),
        NODE: process.execPath,
        SERVER: server,
        BLUEPRINT: file,
        ANSWERS: written,
      },
      encoding: 'utf8',
      timeout: 200_000,
    });
    assert.ok(existsSync(written), `Neovim wrote no answers: ${run.error ?? run.stderr}`);
    answers = JSON.parse(await readFile(written, 'utf8')) as Answers;
    assert.equal(answers.error, undefined);
    assert.equal(run.status, 0, run.stderr);
  });
  after(async () => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  it('shows what is wrong, until it is fixed', () => {
    assert.ok(answers.before.includes('unknown-reference'));
    assert.equal(answers.fixed, true);
  });
  it('shows what is under the cursor', () => {
    assert.match(JSON.stringify(answers.hover.contents), /Check in/);
  });
  it('completes', () => {
    const [clerk] = answers.completion.items;
    assert.equal(clerk?.label, 'clerk');
    assert.equal(clerk.detail, 'Desk clerk · Front office');
  });
  it('leads to a declaration', () => {
    const [place] = [answers.definition].flat();
    assert.ok(place !== undefined);
    const range = 'targetRange' in place ? place.targetSelectionRange : place.range;
    assert.equal(range.start.line, 4);
  });
});
