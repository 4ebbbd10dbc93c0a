// What a signal does at this moment; without anything to end, we leave at once (0, or the exit code already set).
/** @type {() => void} */
let stop = leave;
let listening = false;

function leave() {
  process.exit();
}

/**
 * Says what Ctrl-C and SIGTERM do from now on.
 * @param {() => void} action
 */
export function onStop(action = leave) {
  stop = action;
  if (listening) return;
  listening = true;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop());
}
