/** Opaque to clients: the sort key of the last row shown. */
export const cursorOf = (key: (string | number)[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

/** null where there is none, or it is not one of ours: the list then starts at the beginning. */
export function readCursor(cursor: string | undefined, length: number): string[] | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(key) && key.length === length ? key.map(String) : null;
  } catch {
    return null;
  }
}

/** 30 unless asked otherwise, 100 at most. */
export const pageSize = (asked: number | undefined) => Math.max(1, Math.min(100, Math.trunc(asked ?? 30)));
