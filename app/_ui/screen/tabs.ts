import { setFrame } from './frame-store';
import { forgetViews } from './view-store';

let channel: BroadcastChannel | undefined;
/** One for the page: a message does not come back to the channel that sent it. */
const others = (): BroadcastChannel => (channel ??= new BroadcastChannel('counterpoint.session'));

/** Whoever signs out leaves nothing behind, here or in another tab. */
export function sayGoodbye(): void {
  forgetViews();
  setFrame(null);
  others().postMessage('signed out');
}

/** Calls `act` when somebody signs out in another tab of this browser. Gives back how to stop. */
export function onGoodbye(act: () => void): () => void {
  others().addEventListener('message', act);
  return () => others().removeEventListener('message', act);
}
