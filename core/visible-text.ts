/** Controls of terminals, ends of lines, and what turns the order of characters around. */
const acting = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/**
 * Returns a text on one line in which nothing acts on a terminal or on its reader: control characters become their
 * pictures (`␛[31m`), and those without one are named (`[U+202E]`). All else stays.
 */
export function visibleText(text: string): string {
  return text.replace(acting, (sign) => {
    const code = sign.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** Escapes what JSON leaves as it is and a terminal acts on. The values stay the same. */
export function visibleJson(json: string): string {
  return json.replace(/[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
