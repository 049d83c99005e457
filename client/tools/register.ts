import * as vscode from 'vscode';
import { tools } from './index.ts';
import type { ToolContext, ToolInput } from './tool.ts';

/** Offers the tools to the language models of the editor; does nothing where the editor has no such thing. */
export function registerTools(context: ToolContext): vscode.Disposable {
  const { lm }: { lm?: Partial<typeof vscode.lm> } = vscode;
  const register = lm?.registerTool;
  if (register === undefined) return vscode.Disposable.from();
  return vscode.Disposable.from(
    ...tools.map(({ name, invocationMessage, run }) =>
      register<ToolInput>(name, {
        prepareInvocation: ({ input }) => ({ invocationMessage: invocationMessage(input ?? {}) }),
        invoke: async ({ input }, token) => {
          const answer = await run(input ?? {}, context, token);
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer)]);
        },
      }),
    ),
  );
}
