import type { Key } from '../../../core/diagram/picture.ts';
import type { FieldValue, Gesture } from '../../../server/protocol.ts';
import type { ShownField } from '../common-form.ts';

/** The way in which a field is shown and changed on the page. */
export interface FieldControl {
  readonly root: HTMLElement;
  /** True while it has something that was typed and is not in the text: nothing is shown over it. */
  readonly isBusy: boolean;
  /** Shows what is written now. */
  show(field: ShownField): void;
  /** Drops what was typed. */
  restore(): void;
}

/** The surroundings that a control needs. */
export interface ControlTools {
  /** Unique in the page: the ids of its elements begin with it. */
  readonly id: string;
  /** The attributes of what is typed into, or of what holds several: its name and its help. */
  readonly named: Readonly<Record<string, string>>;
  /** Keys of those that the field is of. */
  readonly keys: readonly Key[];
  /** Writes the value of the field. Resolves to whether it was written. */
  set(value: FieldValue | null): Promise<boolean>;
  /** Makes another gesture. Resolves to whether it was made. */
  make(gesture: Gesture, said: string): Promise<boolean>;
  /** Shows the form of another element. */
  open(key: Key): void;
  /** Returns the drawing of a face from -2 to 2, as SVG. */
  face(emotion: number): string;
}

/** Makes a control for a field. */
export type MakeControl = (field: ShownField, tools: ControlTools) => FieldControl;
