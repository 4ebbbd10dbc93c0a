/** Only our own server puts the name of the coding back that Next drops (scripts/steps/serve.mjs). */
const mayCode = () => process.env['COUNTERPOINT_NAMES_CODINGS'] === '1';

/** Whether the client takes brotli (RFC 9110, §12.5.3): named, or covered by `*`, and not with a weight of 0. */
export function acceptsBrotli(request: Request): boolean {
  if (!mayCode()) return false;
  const weights = new Map<string, number>();
  for (const part of (request.headers.get('accept-encoding') ?? '').toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    weights.set(coding, weight === undefined ? 1 : Number(weight));
  }
  return (weights.get('br') ?? weights.get('*') ?? 0) > 0;
}
