/** A log on a full disk, or one whose reader is gone, loses lines, and that is all: without this, Node ends the process at the first line that cannot be written. */
export function outliveLog() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
