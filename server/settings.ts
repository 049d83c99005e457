import type { ConfigurationItem } from 'vscode-languageserver';
import { isWithin, resolveImage } from '../core/images/image-path.ts';
import { isRuleLevel } from '../core/lint/rule-levels.ts';
import type { RuleLevel } from '../core/model.ts';
import type { RuleLevels } from './documents.ts';

/** The section of the rules: an object of rule codes and levels. */
export const rulesSection = 'serviceBlueprint.lint.rules';

/** The section of the brand file: its path from the folder of the workspace. */
export const brandFileSection = 'serviceBlueprint.brandFile';

/** The severities that apply to each open document; folders of a workspace may set their own. */
export class Settings {
  readonly #ask: (item: ConfigurationItem) => Promise<unknown>;
  readonly #byUri = new Map<string, RuleLevels>();
  /** The last question about each document that is not answered yet. */
  readonly #asked = new Map<string, Promise<unknown>>();
  #pushed: RuleLevels = new Map();

  /** @param ask asks the client for one section of the settings */
  constructor(ask: (item: ConfigurationItem) => Promise<unknown>) {
    this.#ask = ask;
  }

  /** Returns the levels that are known now; the defaults until the client was asked for them. */
  levelsOf(uri: string): RuleLevels {
    return this.#byUri.get(uri) ?? this.#pushed;
  }

  /** The same of a file that need not be open: a client that can be asked is asked when nothing is known. */
  async levelsOfAny(uri: string): Promise<RuleLevels> {
    return this.#byUri.get(uri) ?? readRuleLevels(await this.#ask({ scopeUri: uri, section: rulesSection }));
  }

  /**
   * Returns the URI of the brand file that a client that can be asked says for a document: inside the folder of the
   * workspace that it is in, or the first one. `undefined` when it says none.
   */
  async brandFileOf(uri: string, canAsk: boolean, folders: readonly string[]): Promise<string | undefined> {
    const path = canAsk ? await this.#ask({ scopeUri: uri, section: brandFileSection }) : undefined;
    if (typeof path !== 'string' || path.trim() === '') return undefined;
    const root = folders.find((folder) => isWithin(uri, folder)) ?? folders[0];
    return root && resolveImage(path.trim(), `${root.replace(/\/$/, '')}/blueprint`, [root]);
  }

  /** Takes the settings from a client that pushes them and cannot be asked. */
  push(settings: unknown): void {
    this.#pushed = readRuleLevels(pushedRules(settings));
  }

  /** Asks the client for the settings of a document. Resolves to whether they changed. */
  load(uri: string): Promise<boolean> {
    const asked: Promise<boolean> = this.#ask({ scopeUri: uri, section: rulesSection }).then(
      // After a newer question, or when the document was closed, the answer comes too late.
      (answer) => this.#asked.get(uri) === asked && this.#take(uri, readRuleLevels(answer)),
    );
    this.#asked.set(uri, asked);
    return asked.finally(() => {
      if (this.#asked.get(uri) === asked) this.#asked.delete(uri);
    });
  }

  /** Resolves when nothing is being asked about a document, whether it was answered or not. */
  async answered(uri: string): Promise<void> {
    await this.#asked.get(uri)?.catch(() => undefined);
  }

  /** For when a document was closed. */
  forget(uri: string): void {
    this.#asked.delete(uri);
    this.#byUri.delete(uri);
  }

  #take(uri: string, levels: RuleLevels): boolean {
    if (sameLevels(levels, this.levelsOf(uri))) return false;
    this.#byUri.set(uri, levels);
    return true;
  }
}

/** Reads `{ code: level }` as it comes from the client. What is not a level is left out. */
export function readRuleLevels(value: unknown): RuleLevels {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(
    Object.entries(value).filter((entry): entry is [string, RuleLevel] => isRuleLevel(entry[1])),
  );
}

/** Returns the section within the settings that a client pushes whole. */
export function pushedRules(settings: unknown): unknown {
  let value = settings;
  for (const key of rulesSection.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}

function sameLevels(a: RuleLevels, b: RuleLevels): boolean {
  return a.size === b.size && [...a].every(([code, level]) => b.get(code) === level);
}
