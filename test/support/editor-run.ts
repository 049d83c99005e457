/** What an editor is started with to run the suite inside it. */
export interface EditorRun {
  /** The bundle that exports `run()`. */
  readonly suite: string;
  /** The folder that the editor opens: empty, and removed after the run. */
  readonly workspace: string;
  /** The folder of the extension under test. */
  readonly extension: string;
  /** A package to install before; `extension` then is one that holds nothing. */
  readonly vsix?: string;
}
