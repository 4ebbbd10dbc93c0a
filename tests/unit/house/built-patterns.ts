import type { Pattern } from './patterns-of';

/** The patterns that the constructor makes while a module is evaluated, which is done anew. */
export async function builtPatterns(file: string): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const pattern = new target(source, flags);
      made.push({ source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    await import(/* @vite-ignore */ `/${file}?patterns`);
  } finally {
    globalThis.RegExp = Original;
  }
  return made;
}
