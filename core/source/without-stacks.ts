/**
 * Returns what a function returns; errors that it makes do not say from where. The parser makes one for each of thousands
 * of faults, and collecting their stacks takes longer than reading the text.
 */
export function withoutStacks<Result>(run: () => Result): Result {
  const before: unknown = Reflect.get(Error, 'stackTraceLimit');
  if (typeof before !== 'number') return run();
  Reflect.set(Error, 'stackTraceLimit', 0);
  try {
    return run();
  } finally {
    Reflect.set(Error, 'stackTraceLimit', before);
  }
}
