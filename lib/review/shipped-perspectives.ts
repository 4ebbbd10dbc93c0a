/** The perspectives that a new newsroom starts with; it adds its own. Letters are unique, hues are slots 1 to 8 of the look. */
export const shippedPerspectives = [
  {
    slug: 'human-rights-accountability',
    letter: 'H',
    hue: 1,
    name: 'Human-rights accountability',
    description: 'Who did what to whom, who answers for it, and what the piece lets pass.',
  },
  {
    slug: 'affected-communities',
    letter: 'A',
    hue: 2,
    name: 'Affected communities',
    description: 'People who live with what the piece is about, and how it speaks of them.',
  },
  {
    slug: 'international-humanitarian-law',
    letter: 'L',
    hue: 3,
    name: 'International humanitarian law',
    description: 'What the law of armed conflict says, and whether the piece’s terms mean what it says they mean.',
  },
  {
    slug: 'security',
    letter: 'S',
    hue: 5,
    name: 'Security',
    description: 'What those who are charged with people’s safety would answer.',
  },
  {
    slug: 'regional-history',
    letter: 'R',
    hue: 4,
    name: 'Regional history',
    description: 'What came before, and how it is remembered there.',
  },
] as const;
