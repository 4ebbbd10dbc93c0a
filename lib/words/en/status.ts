/** One word for every state that has a glyph, the save line, and what is said of presence and absence. */
const note = {
  pending: 'Saved',
  open: 'Open',
  answered: 'Answered',
  unanswered: 'Not answered',
  satisfied: 'Settled',
  stands: 'Not settled',
  blocking: 'Blocking',
  willBlock: 'Will block',
  stale: 'Needs another look',
  orphaned: 'Lost its place',
  withdrawn: 'Withdrawn',
  cut: 'Passage cut',
  held: 'Held back',
};

const claim = {
  supported: 'Supported',
  supported_with_context: 'Supported with context',
  unsupported: 'Unsupported',
  contradicted: 'Contradicted',
  unverifiable: 'Unverifiable',
  stale: 'Needs another look',
  none: 'No verdict yet',
};

const save = {
  saving: 'Saving…',
  saved: (p: { time: string }) => `Saved ${p.time}`,
  offline: 'Offline, kept on this device',
  failed: 'Not saved.',
  retry: 'Retry',
};

export const status = {
  note,
  claim,
  save,
  heard: 'heard',
  notHeardYet: 'not heard yet',
  added: 'added: ',
  removed: 'removed: ',
  pendingOnlyYou: 'Only you see it until you finish your review.',
};
