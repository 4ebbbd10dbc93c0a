/**
 * Something that there is once in this process, made when it is first asked for. On globalThis: Next bundles a module more than once, and each copy would have its
 * own. `scripts/steps/serve.mjs`, which loads no bundle, finds some of them by the same name.
 */
export function perProcess<T extends object>(name: string, build: () => T): () => T {
  const key = Symbol.for(`counterpoint.${name}`);
  const shared: typeof globalThis & { [key]?: T } = globalThis;
  return () => (shared[key] ??= build());
}
