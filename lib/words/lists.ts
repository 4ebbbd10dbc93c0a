/** The list of pieces and the board, where the shared catalogue has no word for it yet. */
export const listWords = {
  find: 'Search headlines',
  anyState: 'Every state',
  show: 'Show',
  noMatch: 'No piece matches',
  noMatchNext: 'Take fewer words, or another state.',
  next: 'Older pieces',
  first: 'Back to the newest',
  count: (p: { number: number; more: boolean }) =>
    p.number === 1 && !p.more
      ? '1 piece, last changed first.'
      : `${p.number}${p.more ? ' and more' : ''} pieces, last changed first.`,
  runBy: (p: { when: string }) => `to run by ${p.when}`,
  lateToday: 'Due earlier today',
  moreInColumn: (p: { number: number }) => `Show ${p.number} more`,
  allColumns: 'All columns',
  boardHint: 'Words of a headline. To narrow it, add stakes:grave, waits:me or overdue:yes.',
};
