// Checks without network that `npm install` leaves package-lock.json as it is, here and on other platforms.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockProblems } from '../tooling/lock-problems.ts';
import { npmInstall } from '../tooling/npm-package.ts';
import { cache, root } from '../tooling/root.ts';

const name = 'package-lock.json';
const problems = [...lockProblems(JSON.parse(readFileSync(join(root, name), 'utf8')))];
if (problems.length === 0 && !staysUnderNpm())
  problems.push(`npm install changes it: see "git diff ${name}"`);
if (problems.length > 0) {
  console.error(`${name} is not the same for everybody:
  ${problems.join('\n  ')}
In a copy of the two files alone, "npx npm@10 install --package-lock-only --ignore-scripts" writes one that is.`);
  process.exitCode = 1;
}

/** Returns whether npm, which is given nothing but the two files, writes the same again. */
function staysUnderNpm() {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'lock-'));
  try {
    for (const file of ['package.json', name]) copyFileSync(join(root, file), join(folder, file));
    npmInstall(folder, ['--package-lock-only', '--offline']);
    const [before, after] = [root, folder].map((place) => readFileSync(join(place, name), 'utf8'));
    // Git may have given the file the line ends of the machine.
    return before?.replaceAll('\r\n', '\n') === after?.replaceAll('\r\n', '\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
