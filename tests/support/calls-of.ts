import { Session } from 'node:inspector';

interface Coverage {
  result: { url: string; functions: { functionName: string; ranges: { count: number }[] }[] }[];
}

/** Counts calls of one function of the product, as the engine counts them: `take` gives how many there were since it was last asked. */
export function callsOf(file: string, name: string): { take: () => number; stop: () => void } {
  const session = new Session();
  session.connect();
  // The engine answers at once where the session is of its own thread.
  const post = (method: string, params: object = {}): unknown => {
    let answer: unknown;
    session.post(method, params, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  };
  post('Profiler.enable');
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const take = () => {
    const { result } = post('Profiler.takePreciseCoverage') as Coverage;
    return result
      .filter(({ url }) => url.endsWith(file))
      .flatMap(({ functions }) => functions.filter(({ functionName }) => functionName === name))
      .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
  };
  take();
  return { take, stop: () => session.disconnect() };
}
