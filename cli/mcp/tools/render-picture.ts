import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { densities } from '../../../core/diagram/density.ts';
import { type PaletteName, palettes } from '../../../core/diagram/palette.ts';
import { Exporter } from '../../export/exporter.ts';
import { readBlueprintOf } from '../read-blueprint.ts';
import { answer, blueprintArguments, type ToolContext } from '../tool.ts';

const themes = Object.keys(palettes) as [PaletteName, ...PaletteName[]];

/** Adds the tool that draws a blueprint as text. */
export function addRenderPicture(server: McpServer, context: ToolContext): void {
  server.registerTool(
    'render_picture',
    {
      title: 'Draw a service blueprint',
      description: 'Draws a service blueprint: as SVG, or as Mermaid flowchart text of the same picture.',
      inputSchema: {
        ...blueprintArguments,
        format: z.enum(['svg', 'mermaid']).default('svg').describe('What the picture is written as'),
        theme: z.enum(themes).default('print').describe('The colours of an SVG'),
        density: z
          .enum(densities)
          .default('standard')
          .describe(
            'How much an SVG says: an overview, the standard picture, or in full all words of the file',
          ),
      },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async ({ density, format, theme, ...request }) => {
      const { text, ...source } = await readBlueprintOf(request, context);
      const { packageFolder } = context.environment;
      const exporter = new Exporter({ density, theme, scale: 1, packageFolder, folder: context.root });
      const { data } = await exporter.export(source, text, format);
      return answer(String(data));
    },
  );
}
