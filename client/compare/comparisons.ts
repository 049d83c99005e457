import type * as vscode from 'vscode';
import { type Compared, Comparison, type ComparisonHost } from './comparison.ts';
import { toldApart, type VersionSide } from './side.ts';

/** All comparisons that are shown. */
export class Comparisons {
  readonly #host: ComparisonHost;

  constructor(host: ComparisonHost) {
    this.#host = host;
  }

  /** Shows blueprints beside each other, each of the last ones compared with the first. Rejects when that fails. */
  async show(before: VersionSide, after: VersionSide, theirs?: VersionSide): Promise<vscode.Disposable> {
    const [first = before, second = after, third] = toldApart([before, after, ...(theirs ? [theirs] : [])]);
    const compared: Compared = { before: first, after: third === undefined ? [second] : [second, third] };
    const comparison = new Comparison(this.#host, compared);
    await comparison.refresh();
    return comparison;
  }
}
