/** Milliseconds of CPU that a call takes: on a busy machine the clock on the wall tells nothing. */
export function cpuTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
