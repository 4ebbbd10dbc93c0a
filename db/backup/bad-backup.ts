/** A backup that cannot be made, does not hold together, or cannot be put in place. One sentence for the operator; what was there before is untouched. */
export class BadBackup extends Error {
  override readonly name = 'BadBackup';
  /** With which `npm run backup` ends then: 1 is what a crash ends with. */
  static readonly exitCode = 3;
}
