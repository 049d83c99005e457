import { analyse } from './analysis.ts';
import type { BlueprintFile } from './blueprint-file.ts';
import { type BuiltPicture, buildPicture } from './diagram/build-picture.ts';
import { type LeavablePart, type LeavablePartRow, leavableParts } from './leavable-parts.ts';
import type { Blueprint } from './model.ts';

/**
 * Returns a file of which nothing says what is left out: neither its model, nor its picture, nor what is made of them. Its
 * text, which is exported nowhere, stays. Without names it is the file itself.
 */
export function withoutParts(file: BlueprintFile, names: Iterable<LeavablePart>): BlueprintFile {
  const rows: readonly LeavablePartRow[] = [...new Set(names)].map((name) => leavableParts[name]);
  if (rows.length === 0) return file;
  const keysOf = (isOfFindings: boolean) =>
    new Set(rows.flatMap((row) => (row.ofFindings && !isOfFindings ? [] : row.keys)));
  const model = withoutAnswers(reduced(file.model, { anything: keysOf(false), findings: keysOf(true) }));
  const read = { ...pick(file), model, analysis: analyse(model) };
  let drawn: BuiltPicture | undefined;
  return {
    ...read,
    get straightened() {
      return file.straightened;
    },
    get drawn() {
      drawn ??= buildPicture(read);
      return drawn;
    },
  };
}

function pick({ source, isWhole, problems }: BlueprintFile) {
  return { source, isWhole, problems };
}

interface LeftOut {
  readonly anything: ReadonlySet<string>;
  readonly findings: ReadonlySet<string>;
}

/** Lists become empty, and all else is not there. */
function reduced<Value>(value: Value, keys: LeftOut): Value {
  if (Array.isArray(value)) return value.map((one) => reduced(one, keys)) as Value;
  if (typeof value !== 'object' || value === null || value instanceof Map) return value;
  const own = 'kind' in value && value.kind === 'finding' ? keys.findings : keys.anything;
  const entries = Object.entries(value).flatMap(([key, one]) =>
    own.has(key) ? (Array.isArray(one) ? [[key, []]] : []) : [[key, reduced(one, keys)]],
  );
  return Object.fromEntries(entries) as Value;
}

/** Leaves out of answers whatever is no longer there. */
function withoutAnswers(model: Blueprint): Blueprint {
  const ids = new Set<string>();
  eachFinding(model, ({ id }) => ids.add(id));
  const answering = <Value>(value: Value): Value => {
    if (Array.isArray(value)) return value.map(answering) as Value;
    if (typeof value !== 'object' || value === null || value instanceof Map) return value;
    const entries = Object.entries(value).map(([key, one]) =>
      key === 'answers' && Array.isArray(one)
        ? [key, one.filter((reference: { readonly value: string }) => ids.has(reference.value))]
        : [key, answering(one)],
    );
    return Object.fromEntries(entries) as Value;
  };
  return answering(model);
}

function eachFinding(value: unknown, visit: (finding: { readonly id: string }) => void): void {
  if (typeof value !== 'object' || value === null || value instanceof Map) return;
  if ('kind' in value && value.kind === 'finding' && 'id' in value) visit({ id: String(value.id) });
  for (const one of Object.values(value)) eachFinding(one, visit);
}
