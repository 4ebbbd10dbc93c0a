/** What a verified record proves. */
export type Proof =
  /** The key signed the log's root at this size. */
  | 'checkpoint_signed'
  /** Every entry that is not pending is in that log. */
  | 'entries_in_log'
  /** What readers see is, item by item, what the edition's digest stands for. */
  | 'contents_match_edition'
  /** An entry that is in the log names exactly this edition. */
  | 'edition_in_log'
  /** Each entry that is shown says what was committed to when it was made. */
  | 'openings_match'
  /** The record is whole as the key's holder issued it. */
  | 'record_sealed'
  /** The key is the one that the verifier already trusted. */
  | 'key_trusted';

/** What it does not prove, whoever verifies it. The first six can never be proved by it. */
export type Limit =
  /** That what is said in the piece, the notes or the checks is true. */
  | 'truth'
  /** That different pseudonyms are different people, or that they are independent of one another. */
  | 'independence_of_people'
  /** That things happened when the entries say: the clock is the newsroom's own. */
  | 'real_time'
  /** That everybody is shown the same log: who holds the key can sign a second one. */
  | 'single_view'
  /** That the newsroom left out no entry of the piece: only the whole log shows that. */
  | 'completeness'
  /** That there is no later edition, and that earlier checkpoints were not rewritten: compare with one kept before. */
  | 'latest_state'
  /** Some entries wait for the next checkpoint. */
  | 'pending_entries'
  /** Some entries are not shown: that they exist is proved, what they say is not. */
  | 'closed_entries'
  /** No trusted key was given: the record proves only that it agrees with itself. */
  | 'key_owner';

export type FailureCode =
  | 'malformed'
  | 'bad_key'
  | 'untrusted_key'
  | 'bad_checkpoint'
  | 'foreign_entry'
  | 'entries_out_of_order'
  | 'not_in_log'
  | 'opening_mismatch'
  | 'items_out_of_order'
  | 'content_mismatch'
  | 'edition_mismatch'
  | 'foreign_edition'
  | 'version_missing'
  | 'headline_mismatch'
  | 'edition_not_logged'
  | 'version_not_logged'
  | 'bad_seal';

/** `where` is a path into the record, such as `entries[3].inclusion`. */
export type Failure = { readonly code: FailureCode; readonly where: string };

export type Verdict =
  | {
      readonly ok: true;
      readonly proves: readonly Proof[];
      readonly doesNotProve: readonly Limit[];
      /** One per entry of the record, in its order. */
      readonly entries: readonly ('in_log' | 'pending')[];
    }
  | { readonly ok: false; readonly failures: readonly Failure[] };
