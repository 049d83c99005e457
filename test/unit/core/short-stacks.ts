const { stackTraceLimit } = Error;

/** Before tests of deep nesting: mocha keeps whole stacks, which makes each error of the parser of YAML slow there. */
export function keepShortStacks(): void {
  Error.stackTraceLimit = 10;
}

/** After them. */
export function keepWholeStacks(): void {
  Error.stackTraceLimit = stackTraceLimit;
}
