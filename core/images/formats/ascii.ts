/** Returns bytes as a text of one character each: what is ASCII in it can be read, whatever the rest is. */
export function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
