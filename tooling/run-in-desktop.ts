import { runTests } from '@vscode/test-electron';
import type { EditorRun } from './editor-run.ts';

/**
 * Runs the suite in the desktop editor that @vscode/test-electron downloads; returns the exit code. Steps that need a
 * window bridge are skipped there.
 */
export async function runInDesktop(run: EditorRun): Promise<number> {
  try {
    return await runTests({
      extensionDevelopmentPath: run.extension,
      extensionTestsPath: run.suite,
      launchArgs: [run.workspace, '--disable-extensions', '--disable-workspace-trust'],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
