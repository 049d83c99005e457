/** What one wait of a test in a browser or an editor has, in ms: on a loaded machine everything is slow. */
export const waitTime = 120_000;

/** What such a test has from its first wait to its last: so much more that it is a wait that tells what did not come. */
export const testTime = 5 * waitTime;
