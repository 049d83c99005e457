// Opens the hotel example with its preview: in the VS Code of this machine, else in one that is installed
// from npm into .vscode-test and served on 127.0.0.1 until Ctrl+C.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { editorUrl, startEditorServer } from '../tooling/editor-server.ts';
import { findDesktopEditor } from '../tooling/find-desktop-editor.ts';
import { cache, root } from '../tooling/root.ts';

const folder = join(root, 'examples');
const starter = join(root, 'scripts', 'starter');

const { program, reason } = findDesktopEditor();
if (program !== undefined) openInDesktop(program);
else {
  console.log(reason);
  await serve();
}

function openInDesktop(code) {
  console.log(`Opening the hotel example in ${code}`);
  const isRoot = process.getuid?.() === 0;
  const args = [
    '--new-window',
    ...[root, starter].map((extension) => `--extensionDevelopmentPath=${extension}`),
    ...(isRoot ? ['--no-sandbox', `--user-data-dir=${join(cache, 'desktop')}`] : []),
    folder,
  ];
  const isScript = /\.(cmd|bat)$/i.test(code);
  const quoted = (text) => (isScript ? `"${text}"` : text);
  const run = spawnSync(quoted(code), args.map(quoted), { stdio: 'inherit', shell: isScript });
  if (run.error !== undefined) console.error(`${code} could not be started: ${run.error.message}`);
  process.exitCode = run.status ?? 1;
}

async function serve() {
  // Among the installed ones, since an editor that takes extensions under development shows no notifications.
  const dataFolder = join(cache, 'served');
  const extensions = join(dataFolder, 'extensions');
  rmSync(extensions, { recursive: true, force: true });
  cpSync(starter, join(extensions, 'starter'), { recursive: true });
  // A junction is what Windows lets everybody make.
  symlinkSync(root, join(extensions, 'service-blueprint'), 'junction');
  const token = randomBytes(16).toString('hex');
  const server = await startEditorServer({ dataFolder, token });
  console.log('\nOpen this address in a browser on this machine (Ctrl+C ends it):\n');
  console.log(`  ${editorUrl(server.authority, folder, [], token)}\n`);
  const { asked } = await server.ended;
  if (!asked) {
    console.error('The editor ended by itself.');
    process.exitCode = 1;
  }
}
