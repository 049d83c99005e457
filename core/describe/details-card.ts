/** Everything known about one element, ready to be shown: as hover text in the editor, as a card in the preview. */
export interface DetailsCard {
  readonly title: string;
  /** The kind of element and its place: `Frontstage · 4 Check in · Arrive`. */
  readonly context: string;
  /** Free text of the author, Markdown. */
  readonly body?: string;
  readonly facts: readonly Fact[];
  /** The path of its image. */
  readonly image?: string;
}

/** A label with what is known under it. */
export interface Fact {
  /** `Channel`, `Done by`, `Pain points`. */
  readonly label: string;
  /** One line each. At least one. */
  readonly values: readonly FactValue[];
}

/** One line of a fact. */
export interface FactValue {
  readonly text: string;
  /** Offset in the source of the element that the value names, when it names one. */
  readonly target?: number;
}
