/** Thrown when a file cannot be used as a template: its message says why, and what to do. */
export class UnusableTemplate extends Error {
  override readonly name = 'UnusableTemplate';
}
