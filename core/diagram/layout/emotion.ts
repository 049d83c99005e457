import type { EmotionBox, Face, Frame } from '../geometry.ts';
import { type MainPath, mainPathOf } from '../main-path.ts';
import type { Picture } from '../picture.ts';
import { curveSizes, emotionSizes, headSizes } from '../sizes.ts';
import { curvesHeight, placeCurves } from './emotion-curves.ts';
import type { Grid } from './grid.ts';

/** Returns the height in px of the row of the customer's emotion: 0 when no step has one. */
export function emotionHeight(picture: Picture): number {
  if (picture.curves !== undefined) return curvesHeight(picture.curves.length);
  return picture.steps.some((step) => step.emotion !== undefined) ? emotionSizes.height : 0;
}

/** Places the emotion of each step that has one, from -2 at the bottom to 2 at the top. */
export function emotionBox(picture: Picture, grid: Grid, frame: Frame, y: number): EmotionBox | undefined {
  const height = emotionHeight(picture);
  if (height === 0) return undefined;
  const middle = y + height / 2;
  const main = mainPathOf(picture);
  const faces: Face[] = [];
  const curves = picture.curves && placeCurves(picture, main, { grid, frame, y, height });
  for (const [column, step] of picture.steps.entries()) {
    if (curves !== undefined || step.emotion === undefined) continue;
    const emotion = Math.min(2, Math.max(-2, step.emotion));
    faces.push({
      key: step.key,
      name: step.name,
      column,
      emotion,
      ...(main.aside.has(column) && { isAside: true as const }),
      x: grid.left(column) + grid.width(column) / 2,
      y: middle - emotion * emotionSizes.step,
    });
  }
  const x = frame.left + headSizes.text;
  const firstName = curves?.[0]?.head.sign.y;
  const headMiddle =
    firstName === undefined ? middle : firstName - curveSizes.line / 2 - curveSizes.names / 2 + 2;
  return {
    x: frame.left,
    y,
    width: frame.right - frame.left,
    height,
    icon: { x: frame.left + headSizes.icon, y: headMiddle },
    middle,
    scale: [-2, 0, 2].map((level) => middle - level * emotionSizes.step),
    faces,
    branches: branchesOf(picture, main, faces),
    ...(curves && { curves }),
    texts: [
      { x, y: headMiddle - 2, text: 'Emotion', size: headSizes.name, bold: true, tone: 'strong' },
      { x, y: headMiddle + 14, text: 'how it feels', size: headSizes.role, tone: 'quiet' },
    ],
  };
}

/** The pieces of the curve along the branches ahead that leave the main path, come back to it or lie beside it. */
function branchesOf(
  { cells, links }: Picture,
  { aside }: MainPath,
  faces: readonly Face[],
): EmotionBox['branches'] {
  const columns = new Map(cells.map(({ key, column }) => [key, column]));
  const byColumn = new Map(faces.map((face) => [face.column, face]));
  const found = new Map<string, EmotionBox['branches'][number]>();
  for (const { kind, from, to } of links) {
    const [source, target] = [columns.get(from), columns.get(to)];
    if (kind !== 'path' || source === undefined || target === undefined || source >= target) continue;
    const [first, last] = [byColumn.get(source), byColumn.get(target)];
    if (first === undefined || last === undefined || !(aside.has(source) || aside.has(target))) continue;
    found.set(`${source} ${target}`, { from: { x: first.x, y: first.y }, to: { x: last.x, y: last.y } });
  }
  return [...found.values()];
}
