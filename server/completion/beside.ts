/** The names beside a document that can be written in it. */
export interface Beside {
  /** Of stages in other blueprints. */
  readonly stageNames: readonly string[];
  /** Of images, from the folder of the document, the nearest first. */
  readonly imagePaths: readonly string[];
  /** Of other blueprints, in the same way. */
  readonly blueprintPaths: readonly string[];
}
