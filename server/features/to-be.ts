import { toBe as makeToBe, type ToBe } from '../../core/to-be.ts';
import type { ToBeParams } from '../protocol.ts';

/** Returns a copy of a text as a to-be, or why there is none. */
export function toBe({ text, basedOn }: ToBeParams): ToBe {
  return makeToBe(text, basedOn);
}
