import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { baseFault, besideFile } from '../core/based-on.ts';
import { writtenBasedOn } from '../core/blueprint-text.ts';
import type { Blueprint } from '../core/model.ts';

/** More files than this are not read. */
const mostRead = 50;

/** Looks at the files that a blueprint is based on; returns why they cannot be compared, or `undefined`. */
export async function baseFaultOf(
  path: string | undefined,
  { basedOn }: Blueprint,
): Promise<string | undefined> {
  const written = basedOn?.value.trim() ?? '';
  if (path === undefined || written === '' || /[\\:]|^[/~]/.test(written)) return undefined;
  const own = pathToFileURL(path).href;
  const known = new Map<string, { readonly path: string | undefined } | 'missing'>();
  for (let file = besideFile(own, written); !known.has(file) && file !== own && known.size < mostRead; ) {
    const text = await textOf(file);
    const base = text === undefined ? undefined : writtenBasedOn(text);
    known.set(file, text === undefined ? 'missing' : { path: base });
    if (base !== undefined) file = besideFile(file, base);
  }
  return baseFault(own, written, (file) => known.get(file) ?? { path: undefined });
}

async function textOf(uri: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    return undefined;
  }
}
