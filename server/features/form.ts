import { formOf } from '../../core/form.ts';
import type { Problem } from '../../core/problem.ts';
import type { BlueprintDocument } from '../documents.ts';
import type { FormParams, FormResult } from '../protocol.ts';

/**
 * Returns everything that can be written on an element.
 *
 * @param problems what is wrong with this version
 */
export function form(
  { file, version }: BlueprintDocument,
  { key }: FormParams,
  problems: readonly Problem[],
): FormResult {
  const found = formOf(file, key, problems);
  return { version, ...(found && { form: found }) };
}
