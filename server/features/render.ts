import { type DrawnText, drawText } from '../../core/draw-text.ts';
import { readBlueprint } from '../../core/index.ts';
import type { Hyphenation } from '../../hyphenation/hyphenation.ts';
import type { RenderParams } from '../protocol.ts';

/** Returns the picture of a text that need not be open. */
export async function render(
  { text, format, ...options }: RenderParams,
  hyphenation: Pick<Hyphenation, 'forPicture'>,
): Promise<DrawnText> {
  const file = readBlueprint(text);
  const hyphenate = await hyphenation.forPicture(file.drawn.picture);
  return drawText(file, format, { ...options, ...(hyphenate && { hyphenate }) });
}
