/** The options of an editor that runs the suite inside it. */
export interface EditorRun {
  /** The bundle that exports `run()`. */
  readonly suite: string;
  /** The folder that the editor opens: empty, and removed after the run. */
  readonly workspace: string;
  /** The folder of the extension under test. */
  readonly extension: string;
  /** A package to install before; `extension` then is one that holds nothing. */
  readonly vsix?: string;
  /** True when nobody has said that the folder is to be trusted: the editor then is in Restricted Mode. */
  readonly restricted?: boolean;
  /** The display language of the window, such as `de`; English when absent. Only of what extensions say. */
  readonly language?: string;
}
