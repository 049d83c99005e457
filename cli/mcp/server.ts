import { realpath } from 'node:fs/promises';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Environment } from '../environment.ts';
import { refused } from '../failure.ts';
import { packageVersion } from '../version.ts';
import type { ToolContext } from './tool.ts';
import { addCheckBlueprint } from './tools/check-blueprint.ts';
import { addDescribeFormat } from './tools/describe-format.ts';
import { addRenderPicture } from './tools/render-picture.ts';

/** Serves the tools over standard input and output. Resolves when it has begun; ends with its input. */
export async function serveMcp(folder: string, environment: Environment): Promise<void> {
  const root = await realpath(folder).catch((error: unknown) => {
    throw refused(`The folder "${folder}" cannot be served`, error);
  });
  const context: ToolContext = { root, environment };
  const server = new McpServer({
    name: 'service-blueprint',
    title: 'Service Blueprint',
    version: packageVersion(environment.packageFolder),
  });
  addCheckBlueprint(server, context);
  addDescribeFormat(server, context);
  addRenderPicture(server, context);
  await server.connect(new StdioServerTransport());
}
