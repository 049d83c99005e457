import type { BlueprintFile } from '../blueprint-file.ts';
import { impactOf } from '../impact/impact.ts';
import { type Where, whereOf } from './where.ts';

/** A system, and what hangs on it. */
export interface SystemLoad {
  readonly system: string;
  readonly touchpoints: number;
  readonly moments: number;
  readonly at: readonly Where[];
}

/** Returns the systems by the touchpoints that hang on them, the most first. */
export function systemLoads(file: BlueprintFile): readonly SystemLoad[] {
  return file.model.systems
    .map((system) => {
      const { touchpoints, moments } = impactOf(file, system);
      return {
        system: system.name || system.id,
        touchpoints: touchpoints.length,
        moments: moments.length,
        at: whereOf(touchpoints),
      };
    })
    .sort((a, b) => b.touchpoints - a.touchpoints || b.moments - a.moments);
}
