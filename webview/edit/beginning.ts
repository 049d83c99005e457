import { toMermaid } from '../../core/diagram/mermaid-text.ts';
import type { Picture, PictureLane } from '../../core/diagram/picture.ts';
import { roleTypes } from '../../core/diagram/roles.ts';
import type { PreviewContent } from '../protocol.ts';

/** Returns whether nothing can be drawn of a preview yet. */
export function isBeginning({ picture }: Pick<PreviewContent, 'picture'>): boolean {
  return picture.steps.length === 0;
}

/** Returns a preview of the same text with an empty first stage, its step and its lanes, to begin in. */
export function beginningOf(preview: PreviewContent): PreviewContent {
  const { picture: before } = preview;
  const lanes: readonly PictureLane[] =
    before.lanes.length > 0
      ? before.lanes
      : Object.entries(roleTypes).map(([role, { lane }], index) => ({
          key: `lane_${index}`,
          id: role,
          name: lane,
          role: role as PictureLane['role'],
        }));
  const [first = { key: 'stage_0', name: '' }] = before.stages;
  const picture: Picture = {
    ...before,
    lanes,
    stages: [{ ...first, column: 0, columns: 1 }],
    steps: [{ key: 'step_0', number: 1, name: '', channels: [] }],
    cells: [],
    links: [],
  };
  return { ...preview, picture, mermaid: toMermaid(picture) };
}
