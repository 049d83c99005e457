/** Kinds are hierarchies with dots: who asks for `quickfix` wants `quickfix.x` too, and nobody who asks for nothing. */
export function isRequestedKind(kind: string, only: readonly string[] | undefined): boolean {
  return (
    only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
  );
}
