import type { Rule } from '../rule.ts';
import { ambiguousReference } from './ambiguous-reference.ts';
import { answersCycle } from './answers-cycle.ts';
import { backwardLink } from './backward-link.ts';
import { badBase } from './bad-base.ts';
import { badDate } from './bad-date.ts';
import { badDuration } from './bad-duration.ts';
import { badImage } from './bad-image.ts';
import { badLanguage } from './bad-language.ts';
import { customerActionWithoutContact } from './customer-action-without-contact.ts';
import { customerActionWithoutEvidence } from './customer-action-without-evidence.ts';
import { cutText } from './cut-text.ts';
import { cycle } from './cycle.ts';
import { doneWithoutEvidence } from './done-without-evidence.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateLink } from './duplicate-link.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { duplicateTouchpoint } from './duplicate-touchpoint.ts';
import { duplicateView } from './duplicate-view.ts';
import { emotionWithoutPain } from './emotion-without-pain.ts';
import { emptyStage } from './empty-stage.ts';
import { emptyStep } from './empty-step.ts';
import { failWithoutRecovery } from './fail-without-recovery.ts';
import { frontstageWithoutCustomer } from './frontstage-without-customer.ts';
import { importanceWithoutRating } from './importance-without-rating.ts';
import { importantButPoor } from './important-but-poor.ts';
import { laneOrder } from './lane-order.ts';
import { linkSkipsLane } from './link-skips-lane.ts';
import { metricWithoutTarget } from './metric-without-target.ts';
import { missingLane } from './missing-lane.ts';
import { missingTitle } from './missing-title.ts';
import { noCustomerActions } from './no-customer-actions.ts';
import { noFeedback } from './no-feedback.ts';
import { noMomentOfTruth } from './no-moment-of-truth.ts';
import { noObjective } from './no-objective.ts';
import { noOwner } from './no-owner.ts';
import { noPersona } from './no-persona.ts';
import { noScenario } from './no-scenario.ts';
import { noStages } from './no-stages.ts';
import { orphanBackstage } from './orphan-backstage.ts';
import { orphanSupportProcess } from './orphan-support-process.ts';
import { outOfRange } from './out-of-range.ts';
import { overdue } from './overdue.ts';
import { painWithoutOpportunity } from './pain-without-opportunity.ts';
import { placeholderText } from './placeholder-text.ts';
import { selfLink } from './self-link.ts';
import { severePainWithoutAnswer } from './severe-pain-without-answer.ts';
import { singleChannel } from './single-channel.ts';
import { slowerThanTarget } from './slower-than-target.ts';
import { stageWithoutCustomerAction } from './stage-without-customer-action.ts';
import { unknownInView } from './unknown-in-view.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownOwner } from './unknown-owner.ts';
import { unknownReference } from './unknown-reference.ts';
import { unlabelledBranch } from './unlabelled-branch.ts';
import { unusedDeclaration } from './unused-declaration.ts';
import { waitWithoutDuration } from './wait-without-duration.ts';
import { wrongType } from './wrong-type.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule of the linter, in the order in which they are listed and run. */
export const rules: readonly Rule[] = [
  yamlSyntax,
  cutText,
  missingTitle,
  wrongType,
  unknownKey,
  outOfRange,
  badDuration,
  badBase,
  badDate,
  badLanguage,
  badImage,
  unknownReference,
  unknownInView,
  duplicateView,
  duplicateId,
  ambiguousReference,
  noStages,
  noCustomerActions,
  selfLink,
  duplicateLink,
  missingLane,
  laneOrder,
  emptyStage,
  emptyStep,
  stageWithoutCustomerAction,
  orphanSupportProcess,
  orphanBackstage,
  frontstageWithoutCustomer,
  customerActionWithoutEvidence,
  customerActionWithoutContact,
  linkSkipsLane,
  duplicateTouchpoint,
  backwardLink,
  cycle,
  unlabelledBranch,
  emotionWithoutPain,
  painWithoutOpportunity,
  severePainWithoutAnswer,
  answersCycle,
  overdue,
  doneWithoutEvidence,
  unknownOwner,
  importantButPoor,
  importanceWithoutRating,
  failWithoutRecovery,
  slowerThanTarget,
  waitWithoutDuration,
  noOwner,
  unusedDeclaration,
  singleChannel,
  noFeedback,
  noPersona,
  noScenario,
  noObjective,
  noMomentOfTruth,
  metricWithoutTarget,
  placeholderText,
  duplicateTitle,
];
