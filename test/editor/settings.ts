import * as vscode from 'vscode';

/** Sets settings of the temporary workspace while something is done, and takes them back. */
export async function withSettings(
  settings: Readonly<Record<string, unknown>>,
  act: () => Promise<void>,
): Promise<void> {
  const set = async (name: string, value: unknown) =>
    await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Workspace);
  try {
    for (const [name, value] of Object.entries(settings)) await set(name, value);
    await act();
  } finally {
    for (const name of Object.keys(settings)) await set(name, undefined);
  }
}
