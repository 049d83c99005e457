const timeLimit = 50 * 60_000;

const maxStarts = 3;

/**
 * Starts an editor until its suite begins, and returns the exit code of that. On a machine with much else to do an
 * editor may lose its extension host while it starts, and then no test has run; a suite that has begun is never run
 * again. Takes a start that returns `undefined` when no test began.
 */
export async function untilBegun(start: () => Promise<number | undefined>): Promise<number> {
  for (let count = 1; count <= maxStarts; count++) {
    const code = await start();
    if (code !== undefined) return code;
    console.error(`The suite did not begin (start ${count} of at most ${maxStarts}).`);
  }
  return 1;
}

/** Resolves to why a suite has not told of its end, when the editor that runs it is gone. */
export async function crashReason(ended: Promise<unknown>): Promise<string> {
  await ended;
  return 'The editor ended before the suite did.';
}

/** Resolves to why it has not, when it has had most of an hour. */
export function late(): Promise<string> {
  return new Promise((resolve) => {
    const why = `The suite did not end within ${timeLimit / 60_000} minutes.`;
    setTimeout(() => resolve(why), timeLimit).unref();
  });
}
