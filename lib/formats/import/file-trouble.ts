/** Why a file is not taken: what it is instead of a piece, or what is wrong with it. */
export type FileTrouble =
  // What it is.
  | 'empty'
  | 'pdf'
  | 'old_word'
  | 'open_document'
  | 'pages'
  | 'rtf'
  | 'other_office'
  | 'zip'
  | 'unknown'
  // Named as what it is not.
  | 'word_misnamed'
  | 'page_misnamed'
  | 'not_word'
  // What is wrong with it.
  | 'no_text'
  | 'too_large'
  | 'inflates_too_far'
  | 'encrypted'
  | 'macros'
  | 'declares_entities'
  | 'unsafe_part_names'
  | 'nested_too_deep'
  | 'damaged'
  | 'too_long'
  | 'unbroken_text'
  | 'stacked_marks'
  | 'too_many_notes'
  | 'took_too_long';

/** Thrown inside the reading of a file, and caught by `importFile` alone. */
export class FileRefused extends Error {
  readonly trouble: FileTrouble;

  constructor(trouble: FileTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}
