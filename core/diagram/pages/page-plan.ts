import type { PartGroup } from '../draw.ts';
import type { Box, Geometry, TextLine } from '../geometry.ts';
import type { Arrangement } from './arrange.ts';
import type { CutTab } from './cut-tabs.ts';
import type { StageStrip } from './stage-strip.ts';

/** A part of the picture, in px of the picture, and where on the page it is shown, in px of the page. */
export interface PageWindow {
  readonly groups: readonly PartGroup[];
  readonly from: Box;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** The part of the picture in it, when a page shows several parts; that of the page when absent. */
  readonly geometry?: Geometry;
}

/** One sheet of the plan. */
export interface Page {
  /** The part of the picture on this page, at its places there. */
  readonly geometry: Geometry;
  readonly windows: readonly PageWindow[];
  /** Texts that say which page this is, in px of the page. */
  readonly texts: readonly TextLine[];
  /** Tabs at which cut arrows go on, in px of the page; none when absent. */
  readonly tabs?: readonly CutTab[];
  /** The strip that says which part of all stages this page has, in px of the page; absent when it has all. */
  readonly strip?: StageStrip;
}

/** The pages of a picture in reading order: left to right, then down. Sizes are in px, 96 an inch. */
export interface PagePlan {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly pages: readonly Page[];
  /** A note for the reader: that it is on other paper than was asked for, or too small to be read. */
  readonly note?: string;
}

/** A sheet in the orientation in which a picture is placed on it. Sizes in px. */
export interface PlacedSheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly arrangement: Arrangement;
}
