// The part that is used of a package that brings no types of its own.

declare module 'hyphenopoly' {
  interface Settings {
    readonly require: readonly string[];
    readonly sync: true;
    /** Given `de.wasm`, returns the content of that file. */
    readonly loaderSync: (file: string) => Uint8Array;
    readonly hyphen: string;
    readonly minWordLength: number;
  }

  const hyphenopoly: {
    /** Returns what breaks words, by the language. */
    config(settings: Settings): ReadonlyMap<string, (word: string) => string>;
  };
  export default hyphenopoly;
}
