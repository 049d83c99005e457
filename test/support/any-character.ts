import fc from 'fast-check';

const surrogates = { first: 0xd800, count: 0x800 } as const;
const characters = 0x110000 - surrogates.count;

/**
 * Any one character of Unicode, the smallest first: fast-check's `binary`, without the table of them all that it needs to
 * find its way back, which takes longer than the properties.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.nat(characters - 1).map(
  (at) => String.fromCodePoint(at < surrogates.first ? at : at + surrogates.count),
  (text) => {
    const [character, ...more] = typeof text === 'string' ? text : '';
    const code = character?.codePointAt(0);
    const isSurrogate =
      code !== undefined && code >= surrogates.first && code < surrogates.first + surrogates.count;
    if (code === undefined || isSurrogate || more.length > 0) throw new Error('This is no character.');
    return code < surrogates.first ? code : code - surrogates.count;
  },
);
