import type { BlueprintFile } from './blueprint-file.ts';
import { describeCell } from './describe/cell.ts';
import { describeActor, describeChannel, describeProcess, describeSystem } from './describe/declaration.ts';
import type { DetailsCard } from './describe/details-card.ts';
import { describeFinding } from './describe/finding.ts';
import { describeLane, describeStage, describeStep } from './describe/journey.ts';
import type { Element } from './model.ts';

/**
 * Returns everything known about an element, as a card for the editor's hover and the preview.
 *
 * @param element One of the elements of `file`. A half-written one without a name gets its id as the title.
 */
export function describe(element: Element, file: BlueprintFile): DetailsCard {
  switch (element.kind) {
    case 'actor':
      return describeActor(element, file);
    case 'channel':
      return describeChannel(element, file);
    case 'system':
      return describeSystem(element, file);
    case 'process':
      return describeProcess(element, file);
    case 'lane':
      return describeLane(element, file);
    case 'stage':
      return describeStage(element, file);
    case 'step':
      return describeStep(element, file);
    case 'finding':
      return describeFinding(element, file);
    case 'cell':
      return describeCell(element, file);
  }
}
