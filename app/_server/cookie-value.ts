/** One cookie of a `Cookie` header; null where there is no such one. */
export function cookieValue(cookies: string | null, name: string): string | null {
  const pair = cookies?.split(';').find((part) => part.trim().startsWith(`${name}=`));
  return pair ? pair.trim().slice(name.length + 1) : null;
}
