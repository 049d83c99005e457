/** A text, and sentences on how it was read where that is not certain. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Returns bytes as text: UTF-8, UTF-16 by its mark or by its zeros, else Windows-1252, as programs write in Europe. */
export function decoded(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return read('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return read('utf-16be', bytes);
  const zeros = zerosOf(bytes);
  if (zeros !== undefined) return read(zeros, bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const { text } = read('windows-1252', bytes);
    return { text, notes: ['It is not in UTF-8 and was read as Windows-1252: look at its accents.'] };
  }
}

function read(encoding: string, bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), notes: [] };
}

/** Letters of western languages in UTF-16 have a zero in every other byte. */
function zerosOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 400);
  const counts = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) counts[at % 2] = (counts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = counts;
  if (odd > start.length / 4 && even === 0) return 'utf-16le';
  return even > start.length / 4 && odd === 0 ? 'utf-16be' : undefined;
}
