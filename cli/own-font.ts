import { join } from 'node:path';

/** A font of the package, in both weights. */
export interface OwnFont {
  /** Paths of its files. */
  readonly regular: string;
  readonly bold: string;
  /** The characters it is there for. */
  readonly script: RegExp;
}

/** Returns the files of the package's main font, regular and bold. */
export function ownFontPaths(folder: string): readonly [regular: string, bold: string] {
  return [join(folder, 'Arimo_400Regular.ttf'), join(folder, 'Arimo_700Bold.ttf')];
}

/** Returns the package's fonts of scripts that the main one lacks. */
export function otherOwnFonts(folder: string): readonly OwnFont[] {
  return scripts.map(([name, script]) => ({
    regular: join(folder, `${name}_400Regular.ttf`),
    bold: join(folder, `${name}_700Bold.ttf`),
    script,
  }));
}

const scripts = [
  ['NotoSansArabic', /\p{Script_Extensions=Arabic}/u],
  ['NotoSansThai', /\p{Script_Extensions=Thai}/u],
  ['NotoSansDevanagari', /\p{Script_Extensions=Devanagari}/u],
] as const;
