// Loaded before the suite: the properties of the unit suite are tried more often here, from one seed, so that a run
// says something of a change and not of chance. `SEED=$RANDOM npm run test:protocol` tries others, and
// `RUNS=10 npm run test:protocol` all of the cases of which a part is tried otherwise.
process.env.RUNS ??= '3';
process.env.SEED ??= '478598227';

// Mocha keeps the whole stack of each error, also of the many that the parser of YAML makes of broken texts.
Error.stackTraceLimit = 10;
