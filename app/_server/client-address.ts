/** Where a request comes from, for counting failures and for nothing else. The last hop is what our own server, or the proxy before it, has seen. */
export const clientAddress = (headers: Headers): string => headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';

/** A word for a list of sessions: the browser and the system, never the whole string. */
export function deviceOf(headers: Headers): string {
  const agent = headers.get('user-agent') ?? '';
  const find = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = find([
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
    [/curl\//, 'curl'],
  ]);
  const system = find([
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'macOS'],
    [/Linux/, 'Linux'],
  ]);
  return [browser ?? 'A program', system].filter(Boolean).join(', ');
}
