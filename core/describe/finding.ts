import type { BlueprintFile } from '../blueprint-file.ts';
import { answersIn } from '../findings/answers.ts';
import { findingWords } from '../findings/words.ts';
import type { FailPoint, Finding } from '../model.ts';
import type { DetailsCard } from './details-card.ts';
import { detailsCard, elementValue, fact, textFact, titleOf } from './facts.ts';

/** Returns the card of a finding: where it was found, how it is followed up, and what answers what. */
export function describeFinding(finding: Finding | FailPoint, { analysis }: BlueprintFile): DetailsCard {
  const placed = analysis.findings.find((one) => one.finding === finding);
  const step = placed?.column.step;
  const where = placed === undefined ? [] : [placed.cell && titleOf(placed.cell), step && titleOf(step)];
  const context = [placed && findingWords[placed.kind].title, ...where].filter(Boolean).join(' · ');
  const scale = (value: { readonly value: number } | undefined) => value && `${value.value} of 5`;
  return detailsCard(finding, context, undefined, [
    fact('Severity', [scale(finding.severity)]),
    fact('Effort', [scale(finding.effort)]),
    ...('recovery' in finding ? [textFact('Recovery', finding.recovery)] : []),
    ...('occurrence' in finding ? [fact('Occurrence', [scale(finding.occurrence)])] : []),
    ...('detection' in finding ? [fact('Detection', [scale(finding.detection)])] : []),
    textFact('Status', finding.status),
    fact('Owner', [analysis.ownerOf(finding)]),
    textFact('Due', finding.due),
    textFact('Evidence', finding.evidence),
    fact(
      'Answers',
      finding.answers.map((one) => {
        const meant = analysis.resolve(one, 'finding', placed?.cell ?? step);
        return meant === undefined ? one.value : elementValue(meant);
      }),
    ),
    fact(
      'Answered by',
      (answersIn(analysis).get(finding) ?? []).map((one) => elementValue(one.finding)),
    ),
    textFact('Link', finding.url),
  ]);
}
