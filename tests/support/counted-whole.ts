/**
 * The same value, and how often something was read from it or from anything in it: steps of a calculation, which a busy machine does not change. What is in it is
 * wrapped once, so that it can be told apart and found again.
 */
export function countedWhole<T extends object>(value: T): { value: T; reads: () => number } {
  let reads = 0;
  const wrapped = new WeakMap<object, object>();
  const watch = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    const known = wrapped.get(one);
    if (known) return known;
    const made = new Proxy(one, {
      get: (target, name, receiver) => {
        reads += 1;
        return watch(Reflect.get(target, name, receiver));
      },
    });
    wrapped.set(one, made);
    return made;
  };
  return { value: watch(value) as T, reads: () => reads };
}
