import { arrowCases } from './cases-arrows.ts';
import { cardCases } from './cases-cards.ts';
import { copyCases } from './cases-copies.ts';
import { fieldCases } from './cases-fields.ts';
import { journeyCases } from './cases-journey.ts';
import { laneCases } from './cases-lanes.ts';
import { removeCases } from './cases-remove.ts';
import type { GestureCase } from './gesture-case.ts';

/** Every kind of gesture that is tried on blueprints that nobody wrote. */
export const cases: readonly GestureCase[] = [
  ...cardCases,
  ...journeyCases,
  ...arrowCases,
  ...fieldCases,
  ...laneCases,
  ...removeCases,
  ...copyCases,
];
