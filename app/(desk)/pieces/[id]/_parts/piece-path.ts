/** Addresses of one piece's pages. Without a page: its door, which leads to what changed, or to the text. */
type PiecePage =
  | 'text'
  | 'edit'
  | 'people'
  | 'check'
  | 'review'
  | 'decide'
  | 'correct'
  | 'replies'
  | 'overrides'
  | 'consent'
  | 'lost'
  | 'changed'
  | 'history'
  | 'diff'
  | 'preview';

export const piecePath = (pieceId: string, page?: PiecePage) => (page ? `/pieces/${pieceId}/${page}` : `/pieces/${pieceId}`);
