import type { ConfigurationItem } from 'vscode-languageserver';
import type { InlayHintSettings } from './features/inlay-hint.ts';

/** The settings of inlay hints and code lenses. */
export interface EditorHints {
  readonly inlayHints: InlayHintSettings;
  readonly codeLens: boolean;
}

const sections = { inlayHints: 'serviceBlueprint.inlayHints', codeLens: 'serviceBlueprint.codeLens' };

const everything: EditorHints = {
  inlayHints: { derivedIds: true, resolvedNames: true, durationTotals: true },
  codeLens: true,
};

/** Keeps the author's settings of editor hints; all are on until it is known otherwise. */
export class EditorHintSettings {
  readonly #ask: (item: ConfigurationItem) => Promise<unknown>;
  #current = everything;

  /** @param ask asks the client for one section of the settings */
  constructor(ask: (item: ConfigurationItem) => Promise<unknown>) {
    this.#ask = ask;
  }

  get current(): EditorHints {
    return this.#current;
  }

  /** Asks the client. Resolves to whether anything changed. */
  async load(): Promise<boolean> {
    const [inlayHints, codeLens] = await Promise.all([
      this.#ask({ section: sections.inlayHints }),
      this.#ask({ section: sections.codeLens }),
    ]);
    return this.#take(inlayHints, codeLens);
  }

  /** Takes the settings from a client that pushes them and cannot be asked. */
  push(settings: unknown): boolean {
    const own = property(settings, 'serviceBlueprint');
    return this.#take(property(own, 'inlayHints'), property(own, 'codeLens'));
  }

  #take(inlayHints: unknown, codeLens: unknown): boolean {
    const before = JSON.stringify(this.#current);
    const isOn = (key: keyof InlayHintSettings): boolean => property(inlayHints, key) !== false;
    this.#current = {
      inlayHints: {
        derivedIds: isOn('derivedIds'),
        resolvedNames: isOn('resolvedNames'),
        durationTotals: isOn('durationTotals'),
      },
      codeLens: codeLens !== false,
    };
    return JSON.stringify(this.#current) !== before;
  }
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
