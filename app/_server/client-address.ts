import ipaddr from 'ipaddr.js';

/**
 * Where a request comes from, for counting and for nothing else. Our own server writes the header anew (scripts/steps/front.mjs): what a client says of itself is
 * not in it, unless it came through a proxy that the operator trusts. An IPv6 address counts by its network of 64 bits: one household or machine has them all.
 */
export function clientAddress(headers: Pick<Headers, 'get'>): string {
  const said = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  if (!ipaddr.isValid(said)) return said || 'unknown';
  const address = ipaddr.process(said);
  if (!(address instanceof ipaddr.IPv6)) return address.toString();
  return `${new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`;
}

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
