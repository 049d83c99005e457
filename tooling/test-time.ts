/** The time limit of one wait of a test in a browser or an editor, in ms: on a loaded machine everything is slow. */
export const waitTime = 120_000;

/**
 * The time limit of such a test from its first wait to its last: so much more that it is a wait that tells what did not
 * come.
 */
export const testTime = 5 * waitTime;
