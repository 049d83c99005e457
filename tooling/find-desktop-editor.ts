import { isProgram, onPath } from './on-path.ts';

/** The program, or why there is none to use. */
export type DesktopEditor =
  | { readonly program: string; readonly reason?: never }
  | { readonly program?: never; readonly reason: string };

/** Returns the VS Code of this machine that can open a window: the variable VSCODE, else `code` on the PATH. */
export function findDesktopEditor(env: NodeJS.ProcessEnv = process.env): DesktopEditor {
  const named = env.VSCODE;
  if (named && !isProgram(named)) return { reason: `VSCODE names ${named}, which is not a program.` };
  const program = named || onPath('code', 'code-insiders');
  if (program === undefined)
    return { reason: 'No VS Code was found (variable VSCODE, or code on the PATH).' };
  if (named) return { program };
  // In a terminal of a remote window, `code` speaks to that window and cannot open one for development.
  if (env.VSCODE_IPC_HOOK_CLI) return { reason: 'The code on the PATH belongs to a remote window.' };
  if (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return { reason: `${program} was found, but there is no display to open it on.` };
  }
  return { program };
}
