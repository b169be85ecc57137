import fc from 'fast-check';

/**
 * Properties draw the same examples in every run, so that one commit has one answer. `VIGIL_SEED=random npm test` looks
 * further, `VIGIL_SEED=123` repeats what was found there.
 */
const wanted = process.env.VIGIL_SEED;
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted ?? 20260301) });
