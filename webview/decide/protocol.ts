import type {
  FindingsOfFile,
  InsightPlace,
  InsightsResult,
  WorkspaceImpactResult,
} from '../../server/protocol.ts';

/** The texts of the views of findings and insights in the language of the editor, put into their page. */
export interface Words {
  readonly [name: string]: string;
}

/** A finding, by the file that it is in and its key in that file. */
export interface FindingPlace {
  readonly uri: string;
  readonly key: string;
}

/** The messages to the view of findings. */
export type ToFindings =
  | {
      readonly type: 'findings';
      /** True when these are all files, and not only those that have changed. */
      readonly isWhole: boolean;
      readonly files: readonly FindingsOfFile[];
      readonly gone: readonly string[];
      readonly unread: number;
      /** Names for people, by URI, of the files that are new here. */
      readonly names: Readonly<Record<string, string>>;
    }
  /** The blueprint that "this blueprint" means; absent when none was ever active. */
  | { readonly type: 'active'; readonly uri?: string }
  /** The author is at this finding in the text or the picture. */
  | ({ readonly type: 'choose'; readonly focus: boolean } & FindingPlace)
  /** A change was made or was refused: what is shown is what is written. */
  | { readonly type: 'answered' };

/** The keys of a finding that the view changes. */
export type EditedField = 'name' | 'severity' | 'effort' | 'status' | 'owner' | 'due';

/** The formats that the list is exported in. */
export type ListFormat = 'csv' | 'xlsx' | 'md';

/** The messages from the view of findings. */
export type FromFindings =
  | { readonly type: 'ready' }
  /** Shows it in the text, and in pictures that are open; `focus` moves the keyboard there. */
  | ({ readonly type: 'open'; readonly focus: boolean } & FindingPlace)
  /** Shows it in the preview. */
  | ({ readonly type: 'picture' } & FindingPlace)
  | ({
      readonly type: 'set';
      readonly field: EditedField;
      /** A number for what is counted; an empty text takes the key away. */
      readonly value: string | number;
    } & FindingPlace)
  | { readonly type: 'undo' | 'redo'; readonly uri: string }
  /** Exports what is listed, in its order. */
  | { readonly type: 'export'; readonly format: ListFormat; readonly listed: readonly FindingPlace[] };

/** The messages to the view of insights. */
export type ToInsights =
  | {
      readonly type: 'insights';
      /** The name of the file; empty when there is none. */
      readonly name: string;
      readonly insights?: InsightsResult;
    }
  | {
      readonly type: 'impact';
      readonly impact: WorkspaceImpactResult;
      readonly off?: string;
      /** Names for people, by URI. */
      readonly names: Readonly<Record<string, string>>;
    };

/** The messages from the view of insights. */
export type FromInsights =
  | { readonly type: 'ready' }
  /** Shows the place in the text, and in pictures that are open. */
  | { readonly type: 'open'; readonly range: InsightPlace['range'] }
  /** Switches something off in all blueprints; without an id everything on. */
  | { readonly type: 'off'; readonly off?: string }
  /** Shows in the preview of a blueprint what goes dark there. */
  | { readonly type: 'dark'; readonly uri: string; readonly off: string };
