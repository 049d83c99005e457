import type { EmotionBox, Face, Frame } from '../geometry.ts';
import type { Picture } from '../picture.ts';
import { emotionSizes, headSizes } from '../sizes.ts';
import type { Grid } from './grid.ts';

/** Returns the height in px of the row of the customer's emotion: 0 when no step has one. */
export function emotionHeight(picture: Picture): number {
  return picture.steps.some((step) => step.emotion !== undefined) ? emotionSizes.height : 0;
}

/** Places the emotion of each step that has one, from -2 at the bottom to 2 at the top. */
export function emotionBox(picture: Picture, grid: Grid, frame: Frame, y: number): EmotionBox | undefined {
  const height = emotionHeight(picture);
  if (height === 0) return undefined;
  const middle = y + height / 2;
  const faces: Face[] = [];
  for (const [column, step] of picture.steps.entries()) {
    if (step.emotion === undefined) continue;
    const emotion = Math.min(2, Math.max(-2, step.emotion));
    faces.push({
      key: step.key,
      name: step.name,
      column,
      emotion,
      x: grid.left(column) + grid.width(column) / 2,
      y: middle - emotion * emotionSizes.step,
    });
  }
  const x = frame.left + headSizes.text;
  return {
    x: frame.left,
    y,
    width: frame.right - frame.left,
    height,
    icon: { x: frame.left + headSizes.icon, y: middle },
    middle,
    scale: [-2, 0, 2].map((level) => middle - level * emotionSizes.step),
    faces,
    texts: [
      { x, y: middle - 2, text: 'Emotion', size: headSizes.name, bold: true, tone: 'strong' },
      { x, y: middle + 14, text: 'how it feels', size: headSizes.role, tone: 'quiet' },
    ],
  };
}
