/** What was typed and not yet made, on this device and in this tab: leaving the page, or a failure, loses nothing. */
const key = (deskId: string) => `counterpoint.policy.${deskId}`;

export function keptText(deskId: string): { basedOn: number; typed: string } | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key(deskId)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('basedOn' in kept) || !('typed' in kept)) return null;
    return typeof kept.basedOn === 'number' && typeof kept.typed === 'string'
      ? { basedOn: kept.basedOn, typed: kept.typed }
      : null;
  } catch {
    return null;
  }
}

export function keepText(deskId: string, kept: { basedOn: number; typed: string } | null): void {
  try {
    if (kept) sessionStorage.setItem(key(deskId), JSON.stringify(kept));
    else sessionStorage.removeItem(key(deskId));
  } catch {
    // A browser that keeps nothing: the text is still in the form.
  }
}
