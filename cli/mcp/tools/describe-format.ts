import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { template } from '../../../core/template.ts';
import { answer, type ToolContext } from '../tool.ts';

/** Adds the tool that gives the reference of the format and a blueprint to begin with. */
export function addDescribeFormat(server: McpServer, { environment }: ToolContext): void {
  server.registerTool(
    'describe_format',
    {
      title: 'Describe the format of service blueprints',
      description:
        'The reference of the YAML format for service blueprints, with every key and an example. Read it before writing a blueprint.',
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async () => {
      const reference = await readFile(join(environment.packageFolder, 'docs', 'format.md'), 'utf8');
      return answer(`${reference}\n## A template\n\n\`\`\`yaml\n${template}\`\`\`\n`);
    },
  );
}
