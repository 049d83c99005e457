import type { Rule } from '../rule.ts';
import { ambiguousReference } from './ambiguous-reference.ts';
import { badDate } from './bad-date.ts';
import { badDuration } from './bad-duration.ts';
import { customerActionWithoutEvidence } from './customer-action-without-evidence.ts';
import { duplicateId } from './duplicate-id.ts';
import { missingLane } from './missing-lane.ts';
import { missingTitle } from './missing-title.ts';
import { noCustomerActions } from './no-customer-actions.ts';
import { noStages } from './no-stages.ts';
import { orphanSupportProcess } from './orphan-support-process.ts';
import { outOfRange } from './out-of-range.ts';
import { stageWithoutCustomerAction } from './stage-without-customer-action.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownReference } from './unknown-reference.ts';
import { wrongType } from './wrong-type.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule of the linter, in the order in which they are listed and run. */
export const rules: readonly Rule[] = [
  yamlSyntax,
  missingTitle,
  wrongType,
  unknownKey,
  outOfRange,
  badDuration,
  badDate,
  unknownReference,
  duplicateId,
  ambiguousReference,
  noStages,
  noCustomerActions,
  missingLane,
  orphanSupportProcess,
  stageWithoutCustomerAction,
  customerActionWithoutEvidence,
];
