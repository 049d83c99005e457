import { runSuite } from './run-suite.ts';

/** Runs, as the editor calls it, every test of this folder but those that want a window of their own kind. */
export function run(): Promise<void> {
  return runSuite(async () => {
    await import('./preview.test.ts');
    await import('./problems.test.ts');
    await import('./compare.test.ts');
    await import('./findings.test.ts');
    await import('./views.test.ts');
    await import('./completion.test.ts');
    await import('./typing.test.ts');
    await import('./hover.test.ts');
    await import('./language.test.ts');
    await import('./markdown.test.ts');
    await import('./tools.test.ts');
    await import('./export.test.ts');
    await import('./exports.test.ts');
    await import('./import.test.ts');
    await import('./export-choices.test.ts');
    await import('./new-file.test.ts');
    await import('./first-save.test.ts');
    await import('./odd-files.test.ts');
    await import('./picture-editor.test.ts');
    await import('./clinic-by-mouse.test.ts');
    await import('./following.test.ts');
    await import('./sync.test.ts');
    await import('./server.test.ts');
    await import('./virtual.test.ts');
  });
}
