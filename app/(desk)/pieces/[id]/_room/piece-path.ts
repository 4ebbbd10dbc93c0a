/** Addresses of one piece's pages. */
export type PiecePage =
  | 'edit'
  | 'people'
  | 'check'
  | 'review'
  | 'decide'
  | 'replies'
  | 'overrides'
  | 'consent'
  | 'lost'
  | 'changed'
  | 'history'
  | 'diff'
  | 'preview';

export const piecePath = (pieceId: string, page?: PiecePage) => (page ? `/pieces/${pieceId}/${page}` : `/pieces/${pieceId}`);
