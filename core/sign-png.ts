/** Where the first chunk of every PNG, its header, ends. */
const afterHeader = 33;

/** Writes into a PNG what made it, as a chunk of text, so that an earlier export can be told from a stranger. */
export function signPng(png: Uint8Array): Uint8Array<ArrayBuffer> {
  const content = Uint8Array.from('tEXtSoftware\0Service Blueprint', (letter) => letter.charCodeAt(0));
  const chunk = new Uint8Array(content.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  view.setUint32(content.length + 4, checksum(content));
  const signed = new Uint8Array(png.length + chunk.length);
  signed.set(png.subarray(0, afterHeader));
  signed.set(chunk, afterHeader);
  signed.set(png.subarray(afterHeader), afterHeader + chunk.length);
  return signed;
}

/** CRC-32, as the PNG specification defines it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
