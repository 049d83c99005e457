const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map(Array.from(signs, (sign, value) => [sign, value]));

/** Returns bytes as base64, of any length, with `=` at the end. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += `${signs[three >> 18]}${signs[(three >> 12) & 63]}${signs[(three >> 6) & 63]}${signs[three & 63]}`;
    if (text.length < 4096) continue;
    parts.push(text);
    text = '';
  }
  parts.push(text);
  const left = (3 - (bytes.length % 3)) % 3;
  const whole = parts.join('');
  return left === 0 ? whole : whole.slice(0, -left) + '='.repeat(left);
}

/** Returns the bytes that base64 stands for; what belongs to no base64 is passed over. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, count, to] = [0, 0, 0];
  for (const sign of text) {
    const value = values.get(sign);
    if (value === undefined) continue;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[to++] = (bits >> count) & 0xff;
  }
  return bytes.subarray(0, to);
}
