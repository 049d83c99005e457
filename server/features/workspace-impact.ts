import { impactOf } from '../../core/impact/impact.ts';
import { impactReport, impactSentence } from '../../core/impact/impact-report.ts';
import { type DeclaredSwitchable, idOf, switchableCalled } from '../../core/impact/switchables.ts';
import type { BlueprintFile } from '../../core/index.ts';
import type { WorkspaceImpactParams, WorkspaceImpactResult } from '../protocol.ts';

/** A blueprint by what can be switched off in it; it is read when something of that is. */
export interface SwitchableFile {
  readonly uri: string;
  readonly switchables: readonly DeclaredSwitchable[];
  read(): Promise<BlueprintFile | undefined>;
}

/**
 * Returns what can be switched off in blueprints, and what goes dark in each without one of these. What has the same kind
 * and name, or else the same id, is one thing wherever it is declared.
 */
export async function workspaceImpact(
  files: readonly SwitchableFile[],
  { off }: WorkspaceImpactParams,
): Promise<WorkspaceImpactResult> {
  const choices = choicesOf(files);
  const wanted = off?.trim().toLowerCase();
  const meant = choices.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  if (meant === undefined) return { choices, files: [] };
  const found = await Promise.all(
    files.map(async ({ uri, switchables, read }): Promise<WorkspaceImpactResult['files']> => {
      const own = switchables.filter((one) => isSame(one, meant));
      const [declared] = own.filter(({ name }) => isNamed(name, meant.name)).concat(own);
      const file = declared && (await read());
      const one = file && switchableCalled(file.model, declared.id);
      if (file === undefined || one === undefined || 'problem' in one) return [];
      const report = impactReport(impactOf(file, one), file);
      const title = file.model.title?.value ?? '';
      return [{ uri, title, id: idOf(one), sentence: impactSentence(report), counts: report.counts }];
    }),
  );
  return {
    choices,
    files: found
      .flat()
      .sort((a, b) => b.counts.touchpoints - a.counts.touchpoints || b.counts.cells - a.counts.cells),
  };
}

function isSame(one: DeclaredSwitchable, { id, name, kind }: DeclaredSwitchable): boolean {
  return one.kind === kind && (isNamed(one.name, name) || one.id.toLowerCase() === id.toLowerCase());
}

function isNamed(name: string, wanted: string): boolean {
  return name.trim().toLowerCase() === wanted.trim().toLowerCase();
}

/** Each once, those of most blueprints first. */
function choicesOf(files: readonly SwitchableFile[]): WorkspaceImpactResult['choices'] {
  const found = new Map<string, { readonly one: DeclaredSwitchable; files: number }>();
  for (const { switchables } of files) {
    for (const one of switchables) {
      const key = `${one.kind} ${one.name.trim().toLowerCase()}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { one, files: 1 });
      else known.files++;
    }
  }
  return [...found.values()]
    .map(({ one, files: count }) => ({ ...one, files: count }))
    .sort((a, b) => b.files - a.files || a.name.localeCompare(b.name, 'en'));
}
