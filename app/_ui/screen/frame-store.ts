import type { FrameView } from '@/lib/review/views/screen';

let frame: FrameView | null = null;
const listeners = new Set<() => void>();

/** What stands around the page, as the last answer had it; null until the first one is here. */
export const currentFrame = (): FrameView | null => frame;

export function setFrame(next: FrameView | null): void {
  frame = next;
  for (const listener of listeners) listener();
}

export function onFrame(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
