import type { Control } from '../../../server/protocol.ts';
import { booleanControl } from './boolean.ts';
import { choiceControl } from './choice.ts';
import type { MakeControl } from './control.ts';
import { levelsControl } from './levels.ts';
import { numberControl } from './number.ts';
import { partsControl } from './parts.ts';
import { referencesControl } from './references.ts';
import { tableControl } from './table.ts';
import { textControl } from './text.ts';
import { textsControl } from './texts.ts';

/** Every control of a form, by its type. */
export const controls: Readonly<Record<Control['type'], MakeControl>> = {
  text: textControl,
  markdown: textControl,
  duration: textControl,
  date: textControl,
  boolean: booleanControl,
  dots: numberControl,
  faces: numberControl,
  choice: choiceControl,
  references: referencesControl,
  texts: textsControl,
  table: tableControl,
  levels: levelsControl,
  parts: partsControl,
};
