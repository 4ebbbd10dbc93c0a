/** What a person is told of a file that was understood: what became of its parts that a piece has no place for. */
export const noticeKinds = [
  'notes_became_sources',
  'notes_missing',
  'insertions_accepted',
  'deletions_dropped',
  'moves_accepted',
  'struck_kept',
  'comments_left_out',
  'hidden_left_out',
  'prompts_left_out',
  'computed_left_out',
  'signs_left_out',
  'formulas_left_out',
  'parts_left_out',
  'margins_left_out',
  'pictures_left_out',
  'tables_became_paragraphs',
  'text_boxes_left_out',
  'links_left_out',
  'furniture_left_out',
  'whole_page_taken',
  'counterpoints_left_out',
  'metadata_left_out',
  'titles_shortened',
  'characters_replaced',
  'encoding_guessed',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** `count`: how many of them, for `furniture_left_out` how many words; at least 1. `encoding`: the one that a file was read in, where it does not say it itself. */
export type ImportNotice = { kind: NoticeKind; count: number; encoding?: string };
