/** Whether a client has the answer with this ETag already. Compared weakly, as If-None-Match is (RFC 9110, §13.1.2): what compresses on the way may have weakened the tag, or strengthened it. */
export function hasAlready(headers: Pick<Headers, 'get'>, etag: string): boolean {
  const asked = headers.get('if-none-match');
  if (asked === null) return false;
  return asked.trim() === '*' || asked.split(',').some((tag) => strong(tag.trim()) === strong(etag));
}

const strong = (tag: string) => tag.replace(/^W\//, '');
