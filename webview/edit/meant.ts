import type { Key } from '../../core/diagram/picture.ts';

/** A gesture as the page means it, by the names and fields that are agreed with `core/gestures`. */
export type Meant =
  | { readonly kind: 'rename'; readonly key: Key; readonly name: string }
  | {
      readonly kind: 'set';
      readonly keys: readonly Key[];
      readonly field: string;
      readonly value: string | number | boolean | null;
    }
  | {
      readonly kind: 'add-text';
      readonly keys: readonly Key[];
      readonly field: string;
      readonly text: string;
    }
  | {
      readonly kind: 'add-card';
      readonly step: Key | null;
      readonly lane: Key;
      readonly at?: number;
      readonly name: string;
    }
  | {
      readonly kind: 'move-cards';
      readonly keys: readonly Key[];
      readonly step: Key;
      readonly lane: Key;
      readonly at: number;
      readonly copy?: true;
    }
  | { readonly kind: 'remove'; readonly keys: readonly Key[] }
  | {
      readonly kind: 'paste';
      readonly step: Key;
      readonly lane: Key;
      readonly at?: number;
      readonly text: string;
    }
  | { readonly kind: 'add-step'; readonly stage: Key; readonly at: number; readonly name: string }
  | { readonly kind: 'add-stage'; readonly at: number; readonly name: string }
  | { readonly kind: 'add-lane'; readonly at: number; readonly name: string }
  | {
      readonly kind: 'move-steps';
      readonly keys: readonly Key[];
      readonly stage: Key;
      readonly at: number;
      readonly copy?: true;
    }
  | {
      readonly kind: 'move-stages';
      readonly keys: readonly Key[];
      readonly at: number;
      readonly copy?: true;
    }
  | { readonly kind: 'move-lanes'; readonly keys: readonly Key[]; readonly at: number }
  | { readonly kind: 'connect'; readonly from: Key; readonly to: Key }
  | { readonly kind: 'reconnect'; readonly link: Key; readonly from?: Key; readonly to?: Key };
