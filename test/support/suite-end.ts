const timeLimit = 50 * 60_000;

/** Why a suite has not told of its end, when the editor that runs it is gone. */
export async function crash(ended: Promise<unknown>): Promise<string> {
  await ended;
  return 'The editor ended before the suite did.';
}

/** Why it has not, when it has had most of an hour. */
export function late(): Promise<string> {
  return new Promise((resolve) => {
    const why = `The suite did not end within ${timeLimit / 60_000} minutes.`;
    setTimeout(() => resolve(why), timeLimit).unref();
  });
}
