import type { FieldValue } from '../fields/field-value.ts';
import type { Role } from '../model.ts';
import { freeId } from '../names/free-id.ts';
import { kebabCase } from '../names/kebab-case.ts';

/** Values of an element by their keys in the format. */
export type Values = Record<string, FieldValue>;

/** The sections of what is declared and named by others. */
export type DeclaredSection = 'actors' | 'channels' | 'systems' | 'processes';

/** A card, as an importer has found it. */
export interface ImportedCell {
  readonly lane: string;
  readonly values: Values;
  /** Lines of comments at its place: what of it could not be placed. */
  readonly comments: string[];
}

/** A step with its cards. */
export interface ImportedStep {
  readonly values: Values;
  readonly cells: ImportedCell[];
  readonly comments: string[];
}

/** A stage with its steps. */
export interface ImportedStage {
  readonly values: Values;
  readonly steps: ImportedStep[];
  readonly comments: string[];
}

/** A lane of one's own, or one of the five by its role alone. */
export interface ImportedLane {
  readonly id: string;
  readonly name?: string;
  readonly role: Role;
}

/** A blueprint as an importer puts it together, to be written as text. */
export interface ImportedBlueprint {
  /** Keys of the whole document, `blueprint` among them. */
  readonly values: Values;
  readonly personas: Values[];
  readonly declared: Readonly<Record<DeclaredSection, Map<string, Values>>>;
  /** In their order; none when they are the five canonical ones. */
  readonly lanes: ImportedLane[];
  readonly stages: ImportedStage[];
  /** Lines of comments at the head of the file. */
  readonly comments: string[];
}

/** Returns a blueprint without anything in it. */
export function emptyBlueprint(title: string): ImportedBlueprint {
  return {
    values: { blueprint: title },
    personas: [],
    declared: { actors: new Map(), channels: new Map(), systems: new Map(), processes: new Map() },
    lanes: [],
    stages: [],
    comments: [],
  };
}

/** Adds a stage at the end. */
export function addStage({ stages }: ImportedBlueprint, name: string): ImportedStage {
  const stage: ImportedStage = { values: { stage: name }, steps: [], comments: [] };
  stages.push(stage);
  return stage;
}

/** Adds a step at the end of a stage. */
export function addStep({ steps }: ImportedStage, name: string): ImportedStep {
  const step: ImportedStep = { values: { step: name }, cells: [], comments: [] };
  steps.push(step);
  return step;
}

/** Adds a card at the end of its lane. */
export function addCell({ cells }: ImportedStep, lane: string, name: string): ImportedCell {
  const cell: ImportedCell = { lane, values: { name }, comments: [] };
  cells.push(cell);
  return cell;
}

/** Returns the id of what has a name, declared now when it was not. */
export function declare({ declared }: ImportedBlueprint, section: DeclaredSection, name: string): string {
  const all = declared[section];
  const wanted = name.toLowerCase();
  for (const [id, { name: known = id }] of all) if (String(known).toLowerCase() === wanted) return id;
  const short = kebabCase(name);
  const usable = short === '' || short === 'null' ? section.replace(/s$/, '') : short;
  const id = freeId(usable, new Set(all.keys()));
  all.set(id, { name });
  return id;
}

/** Adds texts to a list of an element. */
export function addTexts(values: Values, key: string, texts: readonly string[]): void {
  const known = values[key];
  const before = Array.isArray(known) ? known : known === undefined ? [] : [String(known)];
  if (texts.length > 0) values[key] = [...before, ...texts];
}

/** Adds what could not be placed, as a comment that names where it stood. */
export function addComment(to: { readonly comments: string[] }, head: string, text: string): void {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  for (const [at, line] of lines.entries()) {
    if (at > 0) to.comments.push(`  ${line}`);
    else to.comments.push(head === '' ? line : `${head}: ${line}`);
  }
}
