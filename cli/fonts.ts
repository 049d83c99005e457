import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { create } from 'fontkit';
import { type ExtraFont, type FontFile, hasCharacter, hasOutlines, openFont } from '../pdf/font.ts';
import { otherOwnFonts, ownFontPaths } from './own-font.ts';

/** A font and the file it is in. */
export interface InstalledFont extends ExtraFont {
  readonly paths: readonly string[];
}

/** Families with many characters, which are looked into first; then all others. */
const likely =
  /arial ?unicode|noto ?sans|dejavu ?sans|droid ?sans|source ?han|wqy|ipa|takao|nanum|malgun|meiryo|yugoth|msyh|msgothic|pingfang|hiragino|apple ?sd|geeza|tahoma|segoeui/i;

/** Cuts of a family that a text is not written in when there are others. */
const unusual = /bold|italic|oblique|light|thin|black|medium|condensed|narrow|mono|serif|heavy/i;

/** Plain cuts of likely families come first. */
function rank(path: string): number {
  const name = basename(path).replace(/sans-?serif/i, '');
  return (likely.test(path) ? 0 : 2) + (unusual.test(name) ? 1 : 0);
}

/** Returns the folders that systems keep their fonts in. */
function fontFolders(): readonly string[] {
  const home = homedir();
  switch (process.platform) {
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')];
    case 'win32':
      return [
        join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts'),
        join(process.env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Microsoft', 'Windows', 'Fonts'),
      ];
    default:
      return [
        ...['/usr/share/fonts', '/usr/local/share/fonts'],
        ...[join(home, '.fonts'), join(process.env.XDG_DATA_HOME ?? join(home, '.local/share'), 'fonts')],
      ];
  }
}

/**
 * Fonts for characters: the package's own, first the one that is as wide as Arial, and as many of those installed on
 * this machine as it takes. Characters that none of them has stay without one.
 *
 * @param ownFonts The folder of the package's own fonts.
 */
export async function findFonts(
  characters: readonly string[],
  ownFonts: string,
): Promise<readonly InstalledFont[]> {
  const own = await openOwnFont(ownFontPaths(ownFonts));
  const font = openFont(own.regular);
  const lacking = new Set(characters.filter((character) => !hasCharacter(font, character)));
  const found: InstalledFont[] = [own];
  for (const { regular, bold, script } of otherOwnFonts(ownFonts)) {
    if (![...lacking].some((character) => script.test(character))) continue;
    const other = await openOwnFont([regular, bold]);
    found.push(other);
    const opened = openFont(other.regular);
    for (const character of lacking) if (hasCharacter(opened, character)) lacking.delete(character);
  }
  if (lacking.size === 0) return found;
  for (const path of await installedFonts()) {
    for (const { file, characters: had } of await read(path, lacking)) {
      found.push(await withBold(path, file));
      for (const character of had) lacking.delete(character);
    }
    if (lacking.size === 0) break;
  }
  return found;
}

/** Returns those of the characters that none of the fonts has. */
export function charactersWithout(
  fonts: readonly InstalledFont[],
  characters: readonly string[],
): readonly string[] {
  const opened = fonts.map(({ regular }) => openFont(regular));
  return characters.filter((character) => !opened.some((font) => hasCharacter(font, character)));
}

/** The font together with its bold cut, where one lies beside it under the usual name. */
async function withBold(path: string, regular: FontFile): Promise<InstalledFont> {
  const beside = path.replace(/([-_]Regular)?(\.[a-z]+)$/i, '-Bold$2');
  const data = await readFile(beside).catch(() => undefined);
  if (data === undefined) return { regular, paths: [path] };
  const opened = create(data);
  if (!('fonts' in opened)) return { regular, bold: { data }, paths: [path, beside] };
  const postscriptName = regular.postscriptName?.replace(/(-Regular)?$/, '-Bold') ?? '';
  const found = opened.fonts.some((font) => font.postscriptName === postscriptName);
  return found
    ? { regular, bold: { data, postscriptName }, paths: [path, beside] }
    : { regular, paths: [path] };
}

async function openOwnFont(paths: readonly [regular: string, bold: string]): Promise<InstalledFont> {
  const [regular, bold] = await Promise.all([readFile(paths[0]), readFile(paths[1])]);
  return { regular: { data: regular }, bold: { data: bold }, paths };
}

async function installedFonts(): Promise<string[]> {
  const lists = await Promise.all(
    fontFolders().map(async (folder) => {
      const names = await readdir(folder, { recursive: true }).catch(() => []);
      return names.filter((name) => /\.(ttf|otf|ttc|otc)$/i.test(name)).map((name) => join(folder, name));
    }),
  );
  const all = lists.flat().sort();
  return all.sort((a, b) => rank(a) - rank(b));
}

/** The fonts of a file that have some of the characters; none when it cannot be read. */
async function read(path: string, characters: ReadonlySet<string>) {
  try {
    const data = await readFile(path);
    const opened = create(data);
    const fonts = 'fonts' in opened ? opened.fonts : [opened];
    const wanted = [...characters];
    for (const font of fonts) {
      const had = wanted.filter((character) => hasCharacter(font, character));
      if (had.length > 0 && hasOutlines(font)) {
        const within = 'fonts' in opened ? { postscriptName: font.postscriptName } : {};
        return [{ file: { data, ...within }, characters: had }];
      }
    }
  } catch {
    // A broken font is one font less.
  }
  return [];
}
