import type { Element } from '../../model.ts';

/** Something of the picture, and the element that it shows. */
export type Shown<T> = readonly [shown: T, element: Element];
