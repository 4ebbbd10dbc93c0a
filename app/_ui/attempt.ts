/** Uses the browser's store. `false`: it is full or closed. The words are still on the screen. */
export function attempt(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
