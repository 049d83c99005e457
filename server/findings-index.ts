import { isPast } from '../core/findings/is-overdue.ts';
import type { RegisteredFinding } from '../core/findings/register.ts';
import type { FindingsOfFile, FindingsResult } from './protocol.ts';

/** The findings of one blueprint, and what they come from. */
export interface FindingsSource {
  readonly uri: string;
  /** Of an open document. */
  readonly version?: number;
  /** Another object as soon as the blueprint says something else. */
  readonly source: object;
  findings(): readonly RegisteredFinding[];
}

/** The findings of one file with what they come from, and the revision in which they changed. */
interface Known extends FindingsOfFile {
  readonly source: object;
  readonly revision: number;
}

/**
 * The findings of all blueprints, by file. Whoever has asked before gets the files that have changed since, so that an edit
 * of one costs as much as one, whatever the number of the others.
 */
export class FindingsIndex {
  readonly #files = new Map<string, Known>();
  readonly #gone = new Map<string, number>();
  #revision = 0;
  #today = '';

  /** True as soon as anybody has asked: nobody else is told of changes. */
  get isAskedFor(): boolean {
    return this.#revision > 0;
  }

  /**
   * Returns what has changed since a revision, and the revision now. One that this index did not give is the beginning.
   *
   * @param today the day, `2026-11-28`
   */
  since(
    revision: number,
    { files, unread }: { readonly files: readonly FindingsSource[]; readonly unread: number },
    today: string,
  ): FindingsResult {
    this.#update(files, today);
    const isKnown = revision > 0 && revision <= this.#revision;
    const after = isKnown ? revision : 0;
    const changed = [...this.#files.values()].filter((one) => one.revision > after);
    return {
      revision: this.#revision,
      isWhole: !isKnown,
      files: changed.map(({ source: _, revision: __, ...file }) => file),
      gone: [...this.#gone].flatMap(([uri, since]) => (since > after ? uri : [])),
      unread,
    };
  }

  /** Returns one as it was told last; `undefined` when there is none any more. */
  get(uri: string, key: string): RegisteredFinding | undefined {
    return this.#files.get(uri)?.findings.find((one) => one.key === key);
  }

  #update(files: readonly FindingsSource[], today: string): void {
    const now = this.#revision + 1;
    const isAnotherDay = today !== this.#today;
    const uris = new Set(files.map(({ uri }) => uri));
    let hasChanged = this.#revision === 0;
    for (const { uri, version, source, findings } of files) {
      const known = this.#files.get(uri);
      if (known?.source === source && known.version === version && !isAnotherDay) continue;
      hasChanged = true;
      this.#gone.delete(uri);
      this.#files.set(uri, {
        ...{ uri, source, revision: now },
        ...(version !== undefined && { version }),
        findings: findings().map((one) => ({ ...one, isOverdue: isPast(one, today) })),
      });
    }
    for (const uri of this.#files.keys()) {
      if (uris.has(uri)) continue;
      hasChanged = true;
      this.#files.delete(uri);
      this.#gone.set(uri, now);
    }
    this.#today = today;
    if (hasChanged) this.#revision = now;
  }
}
