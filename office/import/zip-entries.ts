import { Inflate } from 'fflate';
import { NotReadable } from './not-readable.ts';

/** One file in a ZIP, as its directory has it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly header: number;
}

const decoder = new TextDecoder();
/** Packed bytes that are unpacked at once: what they can become, a thousand times as much, is little. */
const piece = 4096;

/**
 * Returns the wanted files of a ZIP by their names. Fails with {@link NotReadable} when together they unpack to more
 * than the limit, whatever the directory says.
 */
export function zipEntries(
  zip: Uint8Array,
  isWanted: (name: string) => boolean,
  limit: number,
): { readonly files: ReadonlyMap<string, Uint8Array>; readonly names: readonly string[] } {
  const entries = directoryOf(zip);
  const files = new Map<string, Uint8Array>();
  let room = limit;
  for (const entry of entries) {
    if (!isWanted(entry.name) || files.has(entry.name)) continue;
    const bytes = unpacked(zip, entry, room);
    room -= bytes.length;
    files.set(entry.name, bytes);
  }
  return { files, names: entries.map(({ name }) => name) };
}

function directoryOf(zip: Uint8Array): readonly Entry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < first || end < 0) throw new NotReadable('It is not whole: its end is missing. Get it once more.');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let number = 0; number < count; number++) {
    if (at + 46 > zip.length || view.getUint32(at, true) !== 0x02014b50) throw new NotReadable(damaged);
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw new NotReadable('It is encrypted. Save it without a password, then try again.');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: decoder.decode(zip.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function unpacked(zip: Uint8Array, { method, packed, header }: Entry, limit: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (header + 30 > zip.length || view.getUint32(header, true) !== 0x04034b50) throw new NotReadable(damaged);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const bytes = zip.subarray(start, start + packed);
  if (bytes.length < packed) throw new NotReadable(damaged);
  if (method === 0) {
    if (bytes.length > limit) throw new NotReadable(tooLarge);
    return bytes;
  }
  if (method !== 8) throw new NotReadable(damaged);
  return inflated(bytes, limit);
}

function inflated(bytes: Uint8Array, limit: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((part) => {
    length += part.length;
    if (length > limit) throw new NotReadable(tooLarge);
    parts.push(part.slice());
  });
  try {
    for (let at = 0; at < bytes.length; at += piece)
      inflate.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
  } catch (error) {
    throw error instanceof NotReadable ? error : new NotReadable(damaged);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const damaged = 'It is damaged. Open it in its program and save it anew, then try again.';
const tooLarge =
  'It unpacks to far more than a blueprint can hold. Copy the sheet with the blueprint into a workbook of its own.';
