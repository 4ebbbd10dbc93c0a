/** What can be wrong with the database as a whole: each is for the operator, none for a user of the newsroom. */
export type FailureKind =
  | 'damaged'
  | 'newer'
  | 'unwritable'
  | 'locked'
  | 'network_disk'
  | 'old_library'
  | 'emptied'
  | 'full'
  | 'missing'
  | 'older';

/** The database cannot be used. The message is one sentence that says what is wrong and what to do; nothing was changed. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
