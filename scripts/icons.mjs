// Of VS Code's 649 icons the pages show some dozen: only these go along, into the package and into each exported page.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontSubset } from './font-subset.mjs';
import { usedIcons } from './used-icons.ts';

const source = 'node_modules/@vscode/codicons/dist';

/** The files of all icons, from where they are to where they go. */
export const allIcons = ['codicon.css', 'codicon.ttf'].map((name) => [
  `${source}/${name}`,
  `dist/webview/${name}`,
]);

/** Writes the stylesheet and the font of the icons that the scripts of a folder may show, into that folder. */
export async function writeUsedIcons(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const scripts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const { style, codes } = usedIcons(await readFile(join(source, 'codicon.css'), 'utf8'), scripts);
  const font = await fontSubset(await readFile(join(source, 'codicon.ttf')), codes);
  await writeFile(join(folder, 'codicon.css'), style);
  await writeFile(join(folder, 'codicon.ttf'), font);
}
