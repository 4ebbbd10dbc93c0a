import { setFlagsFromString } from 'node:v8';

/**
 * Of what lives in a heap, in percent: how much may come on top before V8 tidies up what is old. By itself it waits until a heap as small as a newsroom's has
 * several times as much. docs/BENCHMARK.md has what this saves, and what it costs. V8 reads it each time, of every thread, so that it can be set while the process runs.
 */
const GROWTH_PERCENT = 40;

/** Called once, at the start. */
export const keepHeapSmall = () => setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
