/** A file that no blueprint can be read from. Its message says in a sentence or two why, and what can be done. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable';
}
