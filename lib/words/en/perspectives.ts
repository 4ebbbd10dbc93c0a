/** The perspectives that a new newsroom starts with: how each is called, and what it looks at. */
export const perspectiveWords = {
  'human-rights-accountability': {
    name: 'Human-rights accountability',
    description: 'Who did what to whom, who answers for it, and what the piece lets pass.',
  },
  'affected-communities': {
    name: 'Affected communities',
    description: 'People who live with what the piece is about, and how it speaks of them.',
  },
  'international-humanitarian-law': {
    name: 'International humanitarian law',
    description: 'What the law of armed conflict says, and whether the piece’s terms mean what it says they mean.',
  },
  security: {
    name: 'Security',
    description: 'What those who are charged with people’s safety would answer.',
  },
  'regional-history': {
    name: 'Regional history',
    description: 'What came before, and how it is remembered there.',
  },
};
