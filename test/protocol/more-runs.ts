// Loaded before the suite: the properties of the unit suite are tried more often here, on other inputs each time.
process.env.RUNS ??= '10';
process.env.SEED ??= String(Date.now() % 2 ** 31);
