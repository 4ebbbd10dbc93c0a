/** Makes ids `id-000001`, `id-000002` … in order, so that a failing test names the same rows every time. */
export function testIds(prefix = 'id'): () => string {
  let last = 0;
  return () => `${prefix}-${String(++last).padStart(6, '0')}`;
}
