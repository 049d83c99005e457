import type { WindowSteps } from '../../tooling/window-steps.ts';
import { eventually } from './eventually.ts';

/** Waits until the outline lies around the first line of text that reads so. */
export async function outlined(text: string, window: WindowSteps): Promise<void> {
  const number = async (selector: string, name: string) => Number(await window.attribute(selector, name));
  await eventually(`the outline around "${text}"`, async () => {
    if ((await window.texts('.canvas .outline')).length === 0) return undefined;
    const [x, y, width, height] = [
      await number('.canvas .outline', 'x'),
      await number('.canvas .outline', 'y'),
      await number('.canvas .outline', 'width'),
      await number('.canvas .outline', 'height'),
    ];
    const label = `svg >> text="${text}"`;
    const [left, top] = [await number(label, 'x'), await number(label, 'y')];
    // A lane or a stage would lie around it too, and is much larger.
    return left > x && left < x + width && top > y && top < y + height && width < 400 ? true : undefined;
  });
}
