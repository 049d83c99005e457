import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { MatchChoices } from '../core/compare/match-choices.ts';
import type { Density } from '../core/diagram/density.ts';
import type { PaletteName } from '../core/diagram/palette.ts';
import type { DrawnFormat, DrawnText } from '../core/draw-text.ts';
import type { OfficeFormat } from '../core/export-formats.ts';
import type { RegisteredFinding } from '../core/findings/register.ts';
import type { Form } from '../core/form.ts';
import type { Gesture } from '../core/gesture.ts';
import type { ImpactReport } from '../core/impact/impact-report.ts';
import type { ImportChoices } from '../core/import/choices.ts';
import type { LeavablePart } from '../core/leavable-parts.ts';
import type { FilePage, FilePreview } from '../core/preview-model.ts';
import type { CheckReport } from '../core/report/check-report.ts';

export { blueprintGlob, fileStem, isBlueprintName } from '../core/blueprint-name.ts';
export { isBlueprintText, writtenBasedOn, writtenTitle } from '../core/blueprint-text.ts';
/** Both sides serve the same files. */
export { brandGlob } from '../core/brand/brand-name.ts';
export {
  exchangedChoices,
  type MatchChoices,
  type PathPair,
  withApart,
  withJoined,
} from '../core/compare/match-choices.ts';
export type { ComparisonPageData } from '../core/compare/page.ts';
export type { FieldRow, FieldValue } from '../core/fields/field-value.ts';
export type { RegisteredFinding } from '../core/findings/register.ts';
export type {
  AddedPart,
  Choice,
  Control,
  Form,
  FormColumn,
  FormField,
  FormPart,
  FormProblem,
} from '../core/form.ts';
export type { Gesture } from '../core/gesture.ts';
export type { ToBe } from '../core/to-be.ts';

/** The section that holds every setting of the extension. */
export const settingsSection = 'serviceBlueprint';

/** Asks for what the preview of an open document shows. */
export interface PreviewParams {
  /** URI of a document that the client has opened. */
  readonly uri: string;
}

/** The content of the preview of one version of a document. */
export interface PreviewModel extends Omit<FilePreview, 'spans' | 'nameSpans' | 'broken'> {
  readonly uri: string;
  /** The version of the document it was made from; an older one never replaces a newer. */
  readonly version: number;
  /** Ranges of each stage, step, cell and lane, by its key in the picture. */
  readonly ranges: Readonly<Record<string, Range>>;
  /** Ranges of the name of each of them, without quotes: what is typed over one replaces nothing else. */
  readonly names: Readonly<Record<string, Range>>;
  /** Set when the text cannot be read as YAML: the picture then shows only what could be understood. */
  readonly broken?: BrokenPlace;
}

/** The first place at which the file cannot be read. */
export interface BrokenPlace {
  /** The message of the problem list. */
  readonly message: string;
  readonly range: Range;
}

/**
 * Takes {@link PreviewParams}, answers {@link PreviewModel} of the newest version, or `null` when the document is
 * not open or is not a blueprint. Cancellable.
 */
export const previewRequest = {
  method: 'serviceBlueprint/preview',
} as const;

/** The content of a page that stands alone, of one version of a document. */
export interface PageModel extends Pick<FilePage, 'places'> {
  readonly preview: PreviewModel;
}

/** A page that is asked for, of a document that is open. */
export interface PageParams extends PreviewParams {
  /** The parts that are said nowhere in it; none when absent. */
  readonly without?: readonly LeavablePart[];
}

/** Takes {@link PageParams}, answers {@link PageModel} or `null`, as {@link previewRequest} does. Cancellable. */
export const pageRequest = {
  method: 'serviceBlueprint/page',
} as const;

/** Sent by the server after a document changed; whoever shows its preview asks anew. */
export interface PreviewChangedParams {
  readonly uri: string;
  readonly version: number;
}

/** Carries {@link PreviewChangedParams}. */
export const previewChangedNotification = {
  method: 'serviceBlueprint/previewChanged',
} as const;

/** A gesture of the author in the picture of an open document. */
export interface GestureParams {
  readonly uri: string;
  /** The version of the document whose picture it was made in. */
  readonly version: number;
  readonly gesture: Gesture;
  /**
   * The names of the elements that it was made on, by their keys in that picture: in a newer text they are looked for
   * again, and the gesture is refused when one is gone. Without them the keys are taken as they are.
   */
  readonly seen?: Readonly<Record<string, string>>;
}

/** The edits that say what a gesture meant, for one version of the document, or why there are none. */
export type GestureResult =
  | {
      readonly version: number;
      /** Non-overlapping; to be made as one step of undo. */
      readonly edits: readonly TextEdit[];
      /** Keys in the picture after them of what is chosen then; what was chosen when absent. */
      readonly chosen?: readonly string[];
      /** A sentence on what went along. */
      readonly note?: string;
    }
  | {
      /** One or two sentences for the author. */
      readonly refused: string;
      /** The place in the text to go to instead. */
      readonly range?: Range;
    };

/** Takes {@link GestureParams}, answers {@link GestureResult}, or `null` when the document is not open. Cancellable. */
export const gestureRequest = {
  method: 'serviceBlueprint/gesture',
} as const;

/** Asks for the form of an element of an open document. */
export interface FormParams extends PreviewParams {
  /** As gestures name it: a key of the picture, `document`, `persona_0`, `actor:clerk`. */
  readonly key: string;
}

/** The form of an element in one version of a document. */
export interface FormResult {
  readonly version: number;
  /** Absent when there is no such element any more. */
  readonly form?: Form;
}

/** Takes {@link FormParams}, answers {@link FormResult}, or `null` when the document is not open. Cancellable. */
export const formRequest = {
  method: 'serviceBlueprint/form',
} as const;

/** Cards that are copied. */
export interface CopiedTextParams extends PreviewParams {
  /** Their keys in the picture. */
  readonly keys: readonly string[];
}

/** The text of the cards as YAML, or one or two sentences on why there is none. */
export type CopiedTextResult = { readonly text: string } | { readonly refused: string };

/** Takes {@link CopiedTextParams}, answers {@link CopiedTextResult}, or `null` when the document is not open. Cancellable. */
export const copiedTextRequest = {
  method: 'serviceBlueprint/copiedText',
} as const;

/** The file that an open document is exported to. */
export interface OfficeParams extends PageParams {
  readonly format: OfficeFormat;
}

/** The file as base64, or one or two sentences on why there is none. */
export type OfficeResult = { readonly data: string } | { readonly refused: string };

/** Takes {@link OfficeParams}, answers {@link OfficeResult}, or `null` when the document is not open. Cancellable. */
export const officeRequest = {
  method: 'serviceBlueprint/office',
} as const;

/** A text to be checked, of a file that is open or not, or of none. */
export interface CheckParams {
  /** The name that the report gives it. */
  readonly name: string;
  readonly text: string;
  /** URI of the file it belongs to, whose settings then count. */
  readonly uri?: string;
}

/** Everything that is wrong with the text, in plain data. */
export type CheckResult = CheckReport;

/** Takes {@link CheckParams}, answers {@link CheckResult}, or `null` when the server failed. Cancellable. */
export const checkRequest = {
  method: 'serviceBlueprint/check',
} as const;

/** One of two texts to be compared. */
export interface ComparedSide {
  /** As people call it. */
  readonly name: string;
  readonly text: string;
  /** The document that differences in it lead to; absent when there is none to open. */
  readonly uri?: string;
}

/** A text after a change, with what somebody has decided about what in it is the same as before. */
export interface ComparedAfter extends ComparedSide {
  readonly choices?: MatchChoices;
}

/** Blueprints to be compared, which need not be open. */
export interface CompareParams {
  readonly before: ComparedSide;
  readonly after: ComparedAfter;
  /** In a merge: the other text that was made from the one before. */
  readonly theirs?: ComparedAfter;
  /** The colours of the page; `light` when absent. */
  readonly theme?: PaletteName;
  /** The script that the page runs, and no other; it runs none when absent. */
  readonly script?: { readonly source: string; readonly nonce: string };
}

/** A page of HTML that loads nothing but its script, with links to the command `serviceBlueprint.showDifference`. */
export interface CompareResult {
  readonly page: string;
}

/** Takes {@link CompareParams}, answers {@link CompareResult}, or `null` when the server failed. Cancellable. */
export const compareRequest = {
  method: 'serviceBlueprint/compare',
} as const;

/** Asks for the findings of all blueprints: those of the workspace, and those that are open. */
export interface FindingsParams {
  /** The revision of the last answer: only what has changed since is told. Everything without it. */
  readonly since?: number;
}

/** The findings of one blueprint, in the order of its journey. */
export interface FindingsOfFile {
  readonly uri: string;
  /** Of the document that they were read from; absent when it is not open. */
  readonly version?: number;
  /** Their spans are offsets in that text. */
  readonly findings: readonly RegisteredFinding[];
}

/** The findings of the blueprints that have changed. */
export interface FindingsResult {
  readonly revision: number;
  /** True when these are all files, and not only those that have changed. */
  readonly isWhole: boolean;
  readonly files: readonly FindingsOfFile[];
  /** URIs of those that are not there any more. */
  readonly gone: readonly string[];
  /** The number of files that are not read yet: {@link findingsChangedNotification} tells when there are more. */
  readonly unread: number;
}

/** Takes {@link FindingsParams}, answers {@link FindingsResult}, or `null` when the server failed. Cancellable. */
export const findingsRequest = {
  method: 'serviceBlueprint/findings',
} as const;

/** Takes nothing. Sent to a client that has asked for findings when there may be others. */
export const findingsChangedNotification = {
  method: 'serviceBlueprint/findingsChanged',
} as const;

/** A file of another program, of which a blueprint is to be made. */
export interface ImportFileParams {
  /** Its name, whose ending says what it is. */
  readonly name: string;
  /** Its bytes as base64. */
  readonly data: string;
  /** The choices for a file with sheets, instead of what would be understood. */
  readonly choices?: ImportChoices;
}

/** The blueprint that was made of a file, and what was understood; or one or two sentences on why there is none. */
export type ImportFileResult =
  | {
      readonly text: string;
      /** Sentences, the first of which says what it is and how much. */
      readonly summary: readonly string[];
      /** The number of texts that could not be placed and are kept as comments. */
      readonly unplaced: number;
      /** All that was understood, as tables of text. */
      readonly account: string;
    }
  | { readonly refused: string };

/** Takes {@link ImportFileParams}, answers {@link ImportFileResult}, or `null` when the server failed. Cancellable. */
export const importFileRequest = {
  method: 'serviceBlueprint/importFile',
} as const;

/** A spreadsheet whose changes an open document is to take over. */
export interface SheetChangesParams extends PreviewParams, Pick<ImportFileParams, 'name' | 'data'> {
  /** The numbers of the changes that are taken, from 0; none when absent. */
  readonly take?: readonly number[];
}

/** The changes that a spreadsheet asks for, and the edits that make those that are taken. */
export type SheetChangesResult =
  | {
      readonly version: number;
      readonly changes: readonly { readonly kind: 'change' | 'add' | 'remove'; readonly line: string }[];
      /** Sentences on what fits nothing in the blueprint. */
      readonly notes: readonly string[];
      /** Non-overlapping; to be made as one step of undo. */
      readonly edits: readonly TextEdit[];
      /** Sentences on what could not be taken over, and why. */
      readonly left: readonly string[];
    }
  | { readonly refused: string };

/** Takes {@link SheetChangesParams}, answers {@link SheetChangesResult}, or `null` when the document is not open. Cancellable. */
export const sheetChangesRequest = {
  method: 'serviceBlueprint/sheetChanges',
} as const;

/** A text to be copied as a to-be; `basedOn` is the path of its file from the folder of the copy. */
export interface ToBeParams {
  readonly text: string;
  readonly basedOn: string;
}

/** Takes {@link ToBeParams}, answers {@link ToBe}, or `null` when the server failed. Cancellable. */
export const toBeRequest = {
  method: 'serviceBlueprint/toBe',
} as const;

/** The findings that are written as a list, in its order: of those that {@link findingsRequest} has told of. */
export interface FindingsListParams {
  readonly format: 'csv' | 'xlsx' | 'md';
  readonly listed: readonly {
    readonly uri: string;
    /** The name of the file in the list. */
    readonly name: string;
    readonly key: string;
  }[];
}

/** The file as base64. */
export interface FindingsListResult {
  readonly data: string;
}

/** Takes {@link FindingsListParams}, answers {@link FindingsListResult}, or `null` when the server failed. Cancellable. */
export const findingsListRequest = {
  method: 'serviceBlueprint/findingsList',
} as const;

/** Something of an open document to be switched off. */
export interface ImpactParams extends PreviewParams {
  /** The key of an element in the picture: what it names is offered, instead of everything. */
  readonly key?: string;
  /** The id of what is switched off, as a choice has it; without it there are only choices. */
  readonly off?: string;
}

/** The things that can be switched off, and what depends on the one that is. */
export interface ImpactResult {
  readonly version: number;
  readonly choices: readonly {
    /** `system:registration` */
    readonly id: string;
    readonly name: string;
    readonly kind: 'system' | 'actor' | 'channel' | 'process';
  }[];
  /** Absent when nothing is switched off, or is not there any more. */
  readonly impact?: {
    /** Keys of the cells that go dark. */
    readonly keys: readonly string[];
    /** A sentence on what it comes to. */
    readonly sentence: string;
  };
}

/** Takes {@link ImpactParams}, answers {@link ImpactResult}, or `null` when the document is not known. Cancellable. */
export const impactRequest = {
  method: 'serviceBlueprint/impact',
} as const;

/** A place that a figure comes from, by the name of the element that is written there. */
export interface InsightPlace {
  readonly name: string;
  readonly range: Range;
}

/** The figures of one version of a document. */
export interface InsightsResult {
  readonly version: number;
  /** Of the blueprint; empty when it has none. */
  readonly title: string;
  readonly tables: readonly {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly {
      readonly cells: readonly string[];
      readonly at: readonly InsightPlace[];
      /** The id of the row's subject, when that can be switched off: `system:registration`. */
      readonly off?: string;
    }[];
  }[];
  /** By stage, in seconds, for the first plot. */
  readonly waiting: readonly {
    readonly stage: string;
    readonly waits: number;
    readonly work: number;
    readonly at: readonly InsightPlace[];
  }[];
  /** Importance (1 to 5) against gap to target, for the second. */
  readonly gaps: readonly {
    readonly importance: number;
    readonly gap: number;
    readonly at: readonly InsightPlace[];
  }[];
}

/** Takes {@link PreviewParams}, answers {@link InsightsResult}, or `null` when the document is not known. Cancellable. */
export const insightsRequest = {
  method: 'serviceBlueprint/insights',
} as const;

/** Something that is switched off in all blueprints. */
export interface WorkspaceImpactParams {
  /** Its id or name, with or without its kind: `system:registration`. Without it there are only choices. */
  readonly off?: string;
}

/** The things that can be switched off in the workspace, and what depends on one of them, by blueprint. */
export interface WorkspaceImpactResult {
  readonly choices: readonly {
    /** `system:registration`, as most blueprints call it. */
    readonly id: string;
    readonly name: string;
    readonly kind: 'system' | 'actor' | 'channel' | 'process';
    /** The number of blueprints that declare it. */
    readonly files: number;
  }[];
  /** The blueprints in which something goes dark, those with most touchpoints first. */
  readonly files: readonly {
    readonly uri: string;
    readonly title: string;
    /** Its id there. */
    readonly id: string;
    readonly sentence: string;
    readonly counts: ImpactReport['counts'];
  }[];
}

/** Takes {@link WorkspaceImpactParams}, answers {@link WorkspaceImpactResult}, or `null` when the server failed. Cancellable. */
export const workspaceImpactRequest = {
  method: 'serviceBlueprint/workspaceImpact',
} as const;

/** A text to be drawn. */
export interface RenderParams {
  readonly text: string;
  readonly format: DrawnFormat;
  /** The colours of an SVG; without it those for print. */
  readonly theme?: PaletteName;
  /** The amount that an SVG says; `standard` when absent. */
  readonly density?: Density;
}

/** The picture as text, or why there is none. */
export type RenderResult = DrawnText;

/** Takes {@link RenderParams}, answers {@link RenderResult}, or `null` when the server failed. Cancellable. */
export const renderRequest = {
  method: 'serviceBlueprint/render',
} as const;

/**
 * Takes nothing, answers `true`. Whoever waits long for that answer knows that the server computes without an end, or
 * does not run.
 */
export const aliveRequest = {
  method: 'serviceBlueprint/alive',
} as const;

/** The client's options in `initializationOptions`; a client that says nothing is an ordinary editor. */
export interface ClientOptions {
  /** Present when it can run {@link revealInPreviewCommand}. */
  readonly preview?: boolean;
  /** Present when it can run {@link disableRuleCommand}. */
  readonly disableRule?: boolean;
  /** Present when it answers {@link findBlueprintsRequest} and {@link readBlueprintRequest}. */
  readonly files?: boolean;
  /** The address of the bundles that a server in a worker of a browser loads when it needs them, ending in a slash. */
  readonly bundles?: string;
}

/**
 * The command behind "Show in preview". Its arguments are the URI of the document and the protocol's `Position` of
 * an element in it.
 */
export const revealInPreviewCommand = 'serviceBlueprint.revealInPreview';

/**
 * The command behind `Disable "no-owner"…`, which asks the author how. Its arguments are the URI of the document
 * and {@link DisableRuleParams}.
 */
export const disableRuleCommand = 'serviceBlueprint.disableRule';

/** The options to disable a rule where it has found something. */
export interface DisableRuleParams {
  /** The version of the document that the edits are for. */
  readonly version: number;
  /** The code of the rule. */
  readonly code: string;
  /** The narrowest first, at least one. */
  readonly options: readonly DisableRuleOption[];
}

/** An option to disable a rule. */
export interface DisableRuleOption {
  /** `line`: for one line, by a comment; `file`; `hint`: in the file, as no more than a hint; `settings`: of the client. */
  readonly kind: 'line' | 'file' | 'hint' | 'settings';
  /** Edits of the document that do so; none for the settings, which are the client's. */
  readonly edits: readonly TextEdit[];
}

/**
 * Asked by the server, of a client whose files it cannot reach itself. Takes {@link FindBlueprintsParams}, answers
 * the URIs of the blueprints in the folders of the workspace as an array of strings, without those in
 * `node_modules`.
 */
export const findBlueprintsRequest = {
  method: 'serviceBlueprint/findBlueprints',
} as const;

/** The files that are looked for. */
export interface FindBlueprintsParams {
  /** A glob pattern, relative to each folder. */
  readonly pattern: string;
  /** The most that are wanted. */
  readonly limit: number;
}

/**
 * Asked by the server, of the same client. Takes {@link ReadBlueprintParams}, answers the text of the file, or `null`
 * when it is not there, is too large or cannot be read.
 */
export const readBlueprintRequest = {
  method: 'serviceBlueprint/readBlueprint',
} as const;

/** The file that is read. */
export interface ReadBlueprintParams {
  readonly uri: string;
  /** A larger file is not read. In bytes. */
  readonly limit: number;
}

/**
 * Asked by the server, of the same client. Takes {@link ReadImageParams}, answers {@link ReadImageResult}, or `null` when
 * the file cannot be read.
 */
export const readImageRequest = {
  method: 'serviceBlueprint/readImage',
} as const;

/** The image that is read. */
export interface ReadImageParams extends ReadBlueprintParams {
  /** The stamp of what is known of it already. */
  readonly known?: string;
}

/** The bytes of a file as base64, or why it was not read; a number says how many bytes it has, when these are too many. */
export type ReadImageResult =
  | { readonly data: string; readonly stamp: string }
  | { readonly unread: 'missing' | 'unreadable' | 'known' | number };

/** Takes {@link ImageParams}, answers {@link ImageResult}, or `null` when the image cannot be shown. Cancellable. */
export const imageRequest = {
  method: 'serviceBlueprint/image',
} as const;

/** An image that an open document names. */
export interface ImageParams extends PreviewParams {
  /** As the document writes it. */
  readonly path: string;
}

/** The file of an image that can be shown, as it is. */
export interface ImageResult {
  /** A `data:` address. */
  readonly data: string;
  /** As in the picture that it is for. */
  readonly stamp: string;
}

/**
 * Asked by the server that runs in a browser. Takes {@link ReadPatternsParams}, answers the content of that file of the
 * extension as base64, or `null` when it cannot be read.
 */
export const readPatternsRequest = {
  method: 'serviceBlueprint/readPatterns',
} as const;

/** The patterns that long words of a language are broken by. */
export interface ReadPatternsParams {
  /** The name of the file, without its ending: letters and hyphens. */
  readonly name: string;
}
