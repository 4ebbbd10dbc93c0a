interface Lockfile {
  packages: Record<string, { version?: string; link?: boolean }>;
}

/** Every copy of a package in the lockfile, nested ones included, that is older than its floor. */
export function belowFloor(lockfile: Lockfile, floors: Record<string, string>): string[] {
  return Object.entries(lockfile.packages).flatMap(([place, { version = '0' }]) => {
    const floor = floors[place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)];
    return floor !== undefined && place !== '' && compare(version, floor) < 0 ? [`${place} ${version} is below ${floor}`] : [];
  });
}

/** By major, minor, patch; a pre-release comes before its release. */
function compare(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  const at = left.numbers.findIndex((number, index) => number !== right.numbers[index]);
  if (at >= 0) return (left.numbers[at] ?? 0) - (right.numbers[at] ?? 0);
  return Number(right.pre) - Number(left.pre);
}

function parts(version: string) {
  const [release = '', pre] = version.split('+')[0]?.split(/-(.*)/) ?? [];
  return { numbers: release.split('.').map(Number), pre: pre !== undefined };
}
