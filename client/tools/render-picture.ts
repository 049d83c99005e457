import * as vscode from 'vscode';
import { densities, isDensity } from '../../core/diagram/density.ts';
import { type RenderParams, type RenderResult, renderRequest } from '../../server/protocol.ts';
import { nameIn, readBlueprint } from './read-blueprint.ts';
import type { Tool, ToolInput } from './tool.ts';

/** The picture of a blueprint as text: Mermaid, which is short, or SVG. */
export const renderPicture: Tool = {
  name: 'service_blueprint_render',
  invocationMessage: (input) => vscode.l10n.t('Drawing {0}', nameIn(input)),
  async run(input, { ask }, token) {
    const { text } = await readBlueprint(input);
    const params: RenderParams = { text, format: formatIn(input), ...densityIn(input) };
    const drawn = await ask<RenderResult>(renderRequest.method, params, token);
    if ('problem' in drawn) throw new Error(drawn.problem);
    return drawn.picture;
  },
};

function densityIn({ density }: ToolInput): Pick<RenderParams, 'density'> {
  if (density === undefined) return {};
  if (isDensity(density)) return { density };
  throw new Error(`The density is one of "${densities.join('", "')}".`);
}

function formatIn({ format }: ToolInput): RenderParams['format'] {
  if (format === undefined || format === 'mermaid') return 'mermaid';
  if (format === 'svg') return 'svg';
  throw new Error('The format is either "mermaid" or "svg".');
}
