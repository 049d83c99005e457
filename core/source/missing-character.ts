/** The message at a key that lacks its colon or the space behind it, and the title of its quick fix. */
export interface MissingCharacter {
  readonly message: string;
  readonly title: string;
}

/** Returns what is said and written where a key has no colon. */
export function missingColon(key: string): MissingCharacter {
  return {
    message: `The colon behind "${key}" is missing. Write "${key}:" and then its value.`,
    title: `Add the colon behind "${key}"`,
  };
}

/** Returns the same for a key whose value stands right behind its colon. */
export function missingSpace(key: string): MissingCharacter {
  return {
    message: `The space behind "${key}:" is missing. Add it.`,
    title: `Add the space behind "${key}:"`,
  };
}
