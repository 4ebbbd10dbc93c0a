/** Bytes of a request's body, counted while they come in: what is over the limit is never held and never parsed. */
export async function readBody(request: Request, most: number): Promise<{ ok: true; bytes: Uint8Array } | { ok: false }> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return { ok: false };
  if (!request.body) return { ok: true, bytes: new Uint8Array() };
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { ok: true, bytes: Buffer.concat(parts) };
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      return { ok: false };
    }
    parts.push(value);
  }
}
