/** Controls of terminals, ends of lines, and what is not seen: characters of formats, of directions, of nothing. */
const unseen = String.raw`[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]`;

const joining = ['Arab', 'Syrc', 'Mong', 'Nkoo', 'Mand', 'Adlm', 'Rohg', 'Phag'];
const indic = [
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Orya',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
  'Sinh',
  'Khmr',
  'Mymr',
  'Tibt',
];
const script = [...joining, ...indic].map((name) => String.raw`\p{Script=${name}}`).join('');

/** Matches what is not seen by itself and changes what stands before it: a script or a picture needs it there. */
const needed = [
  // Joins and parts letters of scripts that join.
  String.raw`(?<=[${script}])\u200d`,
  String.raw`(?<=[${script}])\u200c(?=[${script}])`,
  String.raw`(?<=[\u1820-\u18aa])[\u180b-\u180f]`,
  String.raw`(?<=[\u1100-\u115e])\u1160|\u115f(?=[\u1161-\u11a7])`,
  String.raw`(?<=\p{M})\u034f(?=\p{M})`,
  // Chooses between forms of a character.
  String.raw`(?<=\p{Emoji})[\ufe0e\ufe0f]`,
  String.raw`(?<=\p{Script=Han})[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
  // Makes one picture of several, and a flag of a country within another.
  String.raw`(?<=\p{Emoji}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Emoji})`,
  String.raw`(?<=\u{1f3f4})[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{2,6}\u{e007f}`,
].join('|');

const acting = new RegExp(`(${needed})|${unseen}`, 'gu');

/**
 * Returns a text on one line in which nothing acts on a terminal or on its reader, and all is seen: control characters
 * become their pictures (`␛[31m`), and those without one are named (`[U+202E]`), as are characters that have no width,
 * but where a script or an emoji needs them. All else stays.
 */
export function visibleText(text: string): string {
  return text.replace(acting, (character: string, kept: string | undefined) => kept ?? named(character));
}

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

const unseenInJson = new RegExp(`(?![\\u0000-\\u001f])${unseen}`, 'gu');

/** Escapes what JSON leaves as it is and a terminal acts on, or nobody sees. The values stay the same. */
export function visibleJson(json: string): string {
  return json.replace(unseenInJson, (character) => {
    const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
  });
}
