import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackage } from './npm-package.ts';
import { cache } from './root.ts';

const packageName = '@expo-google-fonts/arimo';
const packageVersion = '0.4.3';

/**
 * Sees to it that this process and the ones it starts draw the picture's font alike on every Linux: Arimo from npm,
 * with the widths of Arial, and unhinted. Fonts and hinting of the machine would decide otherwise what a test finds.
 * Nothing happens where FONTCONFIG_FILE names a configuration, and on other systems.
 */
export function provideFonts(): void {
  if (process.platform !== 'linux' || process.env.FONTCONFIG_FILE) return;
  const fonts = installPackage(packageName, packageVersion);
  const folder = join(cache, 'fonts');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  // In one step: programs of another suite may be about to read it.
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, configuration(fonts, join(folder, 'cache')));
  renameSync(fresh, file);
  process.env.FONTCONFIG_FILE = file;
}

/** Of the many weights only those that Arial has; unhinted, as otherwise each renderer rounds in its own way. */
function configuration(fonts: string, cacheFolder: string): string {
  const aliases = ['Arial', 'Helvetica', 'Liberation Sans', 'sans-serif', 'system-ui'].map(
    (family) =>
      `<alias binding="same"><family>${family}</family><prefer><family>Arimo</family></prefer></alias>`,
  );
  // For the text of an editor, where the machine has one.
  const monospace = ['Liberation Mono', 'DejaVu Sans Mono', 'Noto Sans Mono'].map(
    (family) => `<family>${family}</family>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `<dir>${join(fonts, '400Regular')}</dir>`,
    `<dir>${join(fonts, '700Bold')}</dir>`,
    '<dir>/usr/share/fonts</dir>',
    `<cachedir>${cacheFolder}</cachedir>`,
    ...aliases,
    `<alias><family>monospace</family><prefer>${monospace.join('')}</prefer></alias>`,
    '<match target="pattern">',
    // Where nothing that is asked for is there, instead of the first font of the folder.
    '<edit name="family" mode="append_last"><string>Arimo</string></edit>',
    '<edit name="hinting" mode="assign"><bool>false</bool></edit>',
    '<edit name="hintstyle" mode="assign"><const>hintnone</const></edit>',
    '<edit name="antialias" mode="assign"><bool>true</bool></edit>',
    '</match>',
    '</fontconfig>',
    '',
  ].join('\n');
}
