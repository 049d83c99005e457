import { join } from 'node:path';

/** Returns the files of the package's own font, regular and bold. */
export function ownFontPaths(folder: string): readonly [regular: string, bold: string] {
  return [join(folder, 'Arimo_400Regular.ttf'), join(folder, 'Arimo_700Bold.ttf')];
}
