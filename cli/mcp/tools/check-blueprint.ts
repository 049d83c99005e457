import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { checkText } from '../../../core/report/checked-file.ts';
import { dayOf } from '../../../core/values/date.ts';
import { reports } from '../../report/index.ts';
import { packageVersion } from '../../version.ts';
import { readBlueprintOf } from '../read-blueprint.ts';
import { answer, blueprintArguments, type ToolContext } from '../tool.ts';

/** Says everything that is wrong with a blueprint, as `check --format json` does. */
export function addCheckBlueprint(server: McpServer, context: ToolContext): void {
  server.registerTool(
    'check_blueprint',
    {
      title: 'Check a service blueprint',
      description:
        'Finds what is wrong in a service blueprint: each finding has a code, a severity, a message, and its line and column.',
      inputSchema: blueprintArguments,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async (request) => {
      const { name, text } = await readBlueprintOf(request, context);
      const version = packageVersion(context.environment.packageFolder);
      return answer(
        reports.json([checkText(name, text, undefined, dayOf(new Date()))], {
          colour: false,
          version,
          folder: context.root,
        }),
      );
    },
  );
}
