import { officeComment } from '../core/export-formats.ts';

/** The length of the record at the end of a ZIP without a comment, the last two bytes of which say how long that is. */
const endRecord = 22;

/** Returns a ZIP, which has no comment, with the comment by which our own exports are known. */
export function withComment(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset + zip.length - endRecord, endRecord);
  if (view.getUint32(0, true) !== 0x06054b50) return zip;
  view.setUint16(endRecord - 2, officeComment.length, true);
  const whole = new Uint8Array(zip.length + officeComment.length);
  whole.set(zip);
  whole.set(new TextEncoder().encode(officeComment), zip.length);
  return whole;
}
