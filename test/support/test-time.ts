/** What a test inside an editor has, in ms, from its first wait to its last: on a loaded machine everything is slow. */
export const testTime = 120_000;

/** What one wait of such a test has: a little less, so that it is the wait that tells what did not come. */
export const waitTime = testTime - 10_000;
