import * as vscode from 'vscode';
import { type RenderParams, type RenderResult, renderRequest } from '../../server/protocol.ts';
import { nameIn, readBlueprint } from './read-blueprint.ts';
import type { Tool, ToolInput } from './tool.ts';

/** The picture of a blueprint as text: Mermaid, which is short, or SVG. */
export const renderPicture: Tool = {
  name: 'service_blueprint_render',
  doing: (input) => vscode.l10n.t('Drawing {0}', nameIn(input)),
  async run(input, { ask }, token) {
    const { text } = await readBlueprint(input);
    const params: RenderParams = { text, format: formatIn(input) };
    const drawn = await ask<RenderResult>(renderRequest.method, params, token);
    if ('problem' in drawn) throw new Error(drawn.problem);
    return drawn.picture;
  },
};

function formatIn({ format }: ToolInput): RenderParams['format'] {
  if (format === undefined || format === 'mermaid') return 'mermaid';
  if (format === 'svg') return 'svg';
  throw new Error('The format is either "mermaid" or "svg".');
}
