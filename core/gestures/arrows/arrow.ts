import { elementsOf } from '../../analysis/elements.ts';
import type { ResolvedLink } from '../../analysis.ts';
import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Cell, Element, LinkKind, Process } from '../../model.ts';

/** An arrow by what stays when ids and other arrows are written: the numbers of its ends among all elements. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly kind: 'path' | LinkKind;
  readonly label?: string;
  /** The label in the quotes that it has where it is written; absent when it has none, or is to be written anew. */
  readonly quotedLabel?: string;
}

/** The elements of a file by number, and back. The numbers stay as long as no element comes or goes. */
export class Numbers {
  readonly #all: readonly Element[];
  readonly #numbers: ReadonlyMap<Element, number>;

  constructor({ model }: BlueprintFile) {
    this.#all = [...elementsOf(model)];
    this.#numbers = new Map(this.#all.map((element, index) => [element, index]));
  }

  /** The number of an element of this file; -1 for others. */
  of(element: Element): number {
    return this.#numbers.get(element) ?? -1;
  }

  /** The cell of a number. Throws a `TypeError` for the number of something else, which is a mistake of the caller. */
  cell(number: number): Cell {
    const element = this.#all[number];
    if (element?.kind !== 'cell') throw new TypeError('No cell has this number.');
    return element;
  }

  /** The cell or process of a number. Throws as {@link cell} does. */
  end(number: number): Cell | Process {
    const element = this.#all[number];
    return element?.kind === 'process' ? element : this.cell(number);
  }
}

/** Returns an arrow of a file by the numbers of its ends. */
export function arrowOf({ from, to, kind, label }: ResolvedLink, numbers: Numbers): Arrow {
  return { from: numbers.of(from), to: numbers.of(to), kind, ...(label !== undefined && { label }) };
}

/** Returns all arrows of a file. */
export function arrowsOf(file: BlueprintFile): readonly Arrow[] {
  const numbers = new Numbers(file);
  return file.analysis.links.map((link) => arrowOf(link, numbers));
}

/** Returns the arrows of a list without those of another, each taken once. */
export function without(all: readonly Arrow[], others: readonly Arrow[]): readonly Arrow[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(textOf(one), (left.get(textOf(one)) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(textOf(one)) ?? 0;
    if (count > 0) left.set(textOf(one), count - 1);
    return count === 0;
  });
}

function textOf({ from, to, kind, label = '' }: Arrow): string {
  return `${from} ${to} ${kind} ${label}`;
}
