/** Bundled as text. */
declare module '*.blueprint.yaml' {
  const text: string;
  export default text;
}
declare module '*.md' {
  const text: string;
  export default text;
}
