import type { BlueprintFile } from '../../blueprint-file.ts';
import type { DeclaredSection, Values } from '../journey.ts';

/** Returns the names of what a blueprint declares, by section and id. */
export function declaredIn({ model }: BlueprintFile): {
  readonly declared: Readonly<Record<DeclaredSection, Map<string, Values>>>;
} {
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(all.map(({ id, name }): [string, Values] => [id, { name }]));
  return {
    declared: {
      actors: named(model.actors),
      channels: named(model.channels),
      systems: named(model.systems),
      processes: named(model.processes),
    },
  };
}
