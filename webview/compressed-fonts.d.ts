// Fonts that a script brings: the build compresses them.
declare module '*.ttf' {
  const gzipped: Uint8Array<ArrayBuffer>;
  export default gzipped;
}
