import type { Rename } from '../../core/gestures/rename.ts';
import { names } from './gesture-blueprints.ts';
import { elementAt, type GestureCase, keysOfKinds } from './gesture-case.ts';
import { plainAt } from './gesture-reference.ts';

const rename: GestureCase<Rename> = {
  name: 'rename',
  pick(chance, file) {
    const keys = keysOfKinds(file, 'cell', 'cell', 'step', 'stage', 'lane');
    return { kind: 'rename', key: chance.of(keys), name: chance.of([...names, 'Order', 'Wait']) };
  },
  does(blueprint, { key, name }) {
    const element = plainAt(blueprint, key);
    if (element !== undefined) element.name = name.normalize('NFC');
  },
  meant(file, { key }) {
    const element = elementAt(file, key);
    const span = element?.kind === 'lane' && element.span.end === 0 ? undefined : element?.span;
    return span === undefined ? [] : [span];
  },
};

/** The gestures on cards. */
export const cardCases = [rename] as const;
