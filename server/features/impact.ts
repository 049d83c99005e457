import { darkKeys } from '../../core/impact/dark-keys.ts';
import { impactOf, type Switchable } from '../../core/impact/impact.ts';
import { impactReport, impactSentence } from '../../core/impact/impact-report.ts';
import { idOf, switchableCalled, switchablesIn, switchablesOf } from '../../core/impact/switchables.ts';
import type { BlueprintDocument } from '../documents.ts';
import type { ImpactParams, ImpactResult } from '../protocol.ts';

/** Returns what can be switched off, and what goes dark in the picture without something. */
export function impact({ file, version }: BlueprintDocument, { key, off }: ImpactParams): ImpactResult {
  const own = key === undefined ? [] : switchablesOf(file, key);
  const choices = (own.length > 0 ? own : switchablesIn(file.model)).map((one) => ({
    id: idOf(one),
    name: one.name || one.id,
    kind: one.kind,
  }));
  const found = off === undefined ? undefined : switchableCalled(file.model, off);
  if (found === undefined || 'problem' in found) return { version, choices };
  return { version, choices, impact: darkened(found) };

  function darkened(one: Switchable): NonNullable<ImpactResult['impact']> {
    const made = impactOf(file, one);
    return { keys: [...darkKeys(made, file)], sentence: impactSentence(impactReport(made, file)) };
  }
}
