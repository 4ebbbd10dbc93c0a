/**
 * A line in which one after the other begins, each in a turn of the event loop of its own. Requests that arrive at once would else all be worked off in one turn, and
 * readers, timers and answers of threads would wait for all of them.
 * @returns {() => Promise<void>} resolves when it is the caller's turn
 */
export function turns() {
  /** @type {(() => void)[]} */
  const line = [];
  const next = () => {
    line.shift()?.();
    if (line.length > 0) setImmediate(next);
  };
  return () =>
    new Promise((begin) => {
      line.push(begin);
      if (line.length === 1) setImmediate(next);
    });
}
