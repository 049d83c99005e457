import { TextDocument } from 'vscode-languageserver-textdocument';
import { isBlueprintName } from '../core/blueprint-name.ts';
import type { TitledFile } from '../core/duplicate-titles.ts';
import type { Images } from '../core/images/image.ts';
import { type BlueprintFile, readBlueprint } from '../core/index.ts';
import { lint } from '../core/lint.ts';
import type { RuleLevel } from '../core/model.ts';
import type { Problem } from '../core/problem.ts';

/** Severities from the settings, by the code of the rule. */
export type RuleLevels = ReadonlyMap<string, RuleLevel>;

/** One version of one blueprint, and what it says. */
export type ReadDocument = Pick<BlueprintDocument, 'uri' | 'version' | 'text' | 'file'>;

/** One version of one open blueprint. What it costs to know is worked out once, when first asked for. */
export class BlueprintDocument {
  readonly uri: string;
  readonly version: number;
  /** Does not change when the editor's text does. */
  readonly text: TextDocument;
  #file: BlueprintFile | undefined;
  #problems: LintedOnce | undefined;
  #previous: BlueprintFile | undefined;

  /** @param previous what the version before this one said, if it was read */
  constructor(text: TextDocument, previous?: BlueprintFile) {
    this.uri = text.uri;
    this.version = text.version;
    this.text = TextDocument.create(text.uri, text.languageId, text.version, text.getText());
    this.#previous = previous;
  }

  /** The file that this version says. */
  get file(): BlueprintFile {
    if (this.#file === undefined) {
      this.#file = readBlueprint(this.text.getText(), this.#previous);
      this.#previous = undefined;
    }
    return this.#file;
  }

  /** True when this version has been read. */
  get isRead(): boolean {
    return this.#file !== undefined;
  }

  /**
   * The file as known without reading a long text again: this version, or the one before it. Names and ids in it are
   * good, spans may be off by what was typed since.
   */
  get recentFile(): BlueprintFile {
    const isLong = this.text.getText().length > 50_000;
    return isLong ? (this.latestRead ?? this.file) : this.file;
  }

  /** The newest version that has been read, if there is one. */
  get latestRead(): BlueprintFile | undefined {
    return this.#file ?? this.#previous;
  }

  /**
   * Everything that is wrong with this version.
   * @param duplicates other blueprints with the same title
   * @param images what is known of its images
   * @param today the day, where it is known
   * @param base why it cannot be compared with what it is based on
   */
  problems(
    levels: RuleLevels,
    duplicates: readonly TitledFile[] = [],
    images?: Images,
    today?: string,
    base?: string,
  ): readonly Problem[] {
    const known = this.#problems;
    const isKnown =
      known?.levels === levels &&
      known.images === images &&
      known.today === today &&
      known.base === base &&
      isSameList(known.duplicates, duplicates);
    if (known === undefined || !isKnown) {
      const list = lint(this.file, levels, duplicates, images, today, base);
      this.#problems = { levels, duplicates, images, today, base, list };
      return list;
    }
    return known.list;
  }
}

/** Findings of the linter, and what it was given to find them. */
interface LintedOnce {
  readonly levels: RuleLevels;
  readonly duplicates: readonly TitledFile[];
  readonly images: Images | undefined;
  readonly today: string | undefined;
  readonly base: string | undefined;
  readonly list: readonly Problem[];
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** The open texts of the editor; `TextDocuments` of the protocol library is one. */
export interface OpenTexts {
  get(uri: string): TextDocument | undefined;
  all(): TextDocument[];
}

/** The blueprints among the open documents, each read at most once per version. */
export class Documents {
  readonly #texts: OpenTexts;
  readonly #byUri = new Map<string, BlueprintDocument>();

  constructor(texts: OpenTexts) {
    this.#texts = texts;
  }

  /** The newest version; `undefined` when it is not open or not a blueprint. */
  get(uri: string): BlueprintDocument | undefined {
    const text = this.#texts.get(uri);
    if (text === undefined || !isBlueprint(text)) return undefined;
    const known = this.#byUri.get(uri);
    if (known?.version === text.version && known.text.getText() === text.getText()) return known;
    const document = new BlueprintDocument(text, known?.latestRead);
    this.#byUri.set(uri, document);
    return document;
  }

  /** The newest versions of all. */
  all(): BlueprintDocument[] {
    return this.#texts.all().flatMap((text) => this.get(text.uri) ?? []);
  }

  /** Forgets what is known of a document, for when it was closed. */
  forget(uri: string): void {
    this.#byUri.delete(uri);
  }
}

/** By language, or by file name for people who keep the language `yaml`. */
function isBlueprint(text: TextDocument): boolean {
  if (text.languageId === 'service-blueprint') return true;
  return text.languageId === 'yaml' && isBlueprintName(text.uri.replace(/[?#].*$/s, ''));
}
