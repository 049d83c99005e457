const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map(Array.from(characters, (character, value) => [character, value]));

/** Returns the bytes that base64 stands for; what belongs to no base64 is passed over. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, count, to] = [0, 0, 0];
  for (const character of text) {
    const value = values.get(character);
    if (value === undefined) continue;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[to++] = (bits >> count) & 0xff;
  }
  return bytes.subarray(0, to);
}
