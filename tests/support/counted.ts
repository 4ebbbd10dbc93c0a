/** The same objects, and how often something was read from them: steps of a calculation, which a busy machine does not change. */
export function counted<T extends object>(list: readonly T[]): { list: T[]; reads: () => number } {
  let reads = 0;
  const watched = list.map(
    (one) =>
      new Proxy(one, {
        get: (target, name, receiver) => {
          reads += 1;
          return Reflect.get(target, name, receiver) as unknown;
        },
      }),
  );
  return { list: watched, reads: () => reads };
}
