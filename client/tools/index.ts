import { checkBlueprint } from './check-blueprint.ts';
import { describeFormat } from './describe-format.ts';
import { renderPicture } from './render-picture.ts';
import type { Tool } from './tool.ts';

export const tools: readonly Tool[] = [checkBlueprint, describeFormat, renderPicture];
