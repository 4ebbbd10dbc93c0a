import { Session } from 'node:inspector';

interface Coverage {
  result: { url: string; functions: { ranges: { count: number }[] }[] }[];
}

/**
 * Counts how often functions and blocks of the rules ran while `work` did, as V8 counts them for coverage: steps of a calculation, which a busy machine does not
 * change. What a built-in function does by itself (a search through a list of texts) counts as one; `countedWhole` sees that. It slows its process down until
 * `stop`.
 */
export function stepCounter(): { stepsOf: (work: () => void) => number; stop: () => void } {
  const session = new Session();
  session.connect();
  const ask = (method: string, params: object = {}): unknown => {
    let answer: unknown;
    session.post(method, params, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  };
  // Each time only what ran since the last time.
  const take = () => (ask('Profiler.takePreciseCoverage') as Coverage).result.filter(({ url }) => url.includes('/lib/review/'));
  ask('Profiler.enable');
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    stepsOf: (work) => {
      take();
      work();
      return take().reduce(
        (sum, { functions }) =>
          sum + functions.reduce((of, { ranges }) => of + ranges.reduce((all, { count }) => all + count, 0), 0),
        0,
      );
    },
    stop: () => {
      ask('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}
