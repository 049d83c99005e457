import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackage } from './npm-package.ts';
import { cache } from './root.ts';

const packageName = '@expo-google-fonts/arimo';
const packageVersion = '0.4.3';

/**
 * What programs need in their environment to draw the picture's font. Empty where the machine has Arial or a
 * font with its widths; on a bare Linux, where text would be drawn in whatever there is or not at all, it
 * names Arimo from npm.
 */
export function fontEnvironment(): Readonly<Record<string, string>> {
  if (process.platform !== 'linux' || hasArialWidths()) return {};
  const folder = join(cache, 'fonts');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  const families = ['Arial', 'Helvetica', 'Liberation Sans', 'sans-serif'];
  writeFileSync(
    file,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      '<fontconfig>',
      `  <dir>${installPackage(packageName, packageVersion)}</dir>`,
      '  <dir>/usr/share/fonts</dir>',
      `  <cachedir>${join(folder, 'cache')}</cachedir>`,
      ...families.map((family) => `  <alias binding="same"><family>${family}</family>${preferArimo}</alias>`),
      '</fontconfig>',
      '',
    ].join('\n'),
  );
  return { FONTCONFIG_FILE: file };
}

const preferArimo = '<prefer><family>Arimo</family></prefer>';

function hasArialWidths(): boolean {
  const match = spawnSync('fc-match', ['--format=%{family}', 'Arial'], { encoding: 'utf8' });
  return match.status === 0 && /Arial|Liberation Sans|Arimo/.test(match.stdout);
}
