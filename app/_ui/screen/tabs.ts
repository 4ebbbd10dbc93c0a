let channel: BroadcastChannel | undefined;
/** One for the page: a message does not come back to the channel that sent it. */
const others = (): BroadcastChannel => (channel ??= new BroadcastChannel('counterpoint.session'));

/** Tells the other tabs of this browser that the session has ended. Not before it has: they ask at once. */
export const sayGoodbye = (): void => others().postMessage('signed out');

/** Calls `act` when somebody signs out in another tab of this browser. Gives back how to stop. */
export function onGoodbye(act: () => void): () => void {
  others().addEventListener('message', act);
  return () => others().removeEventListener('message', act);
}
