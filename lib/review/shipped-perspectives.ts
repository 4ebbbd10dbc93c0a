import { perspectiveWords } from '../words/en/perspectives';

/** The perspectives that a new newsroom starts with; it adds its own. Letters are unique, hues are slots 1 to 8 of the look. */
export const shippedPerspectives = [
  {
    slug: 'human-rights-accountability',
    letter: 'H',
    hue: 1,
    ...perspectiveWords['human-rights-accountability'],
  },
  {
    slug: 'affected-communities',
    letter: 'A',
    hue: 2,
    ...perspectiveWords['affected-communities'],
  },
  {
    slug: 'international-humanitarian-law',
    letter: 'L',
    hue: 3,
    ...perspectiveWords['international-humanitarian-law'],
  },
  {
    slug: 'security',
    letter: 'S',
    hue: 5,
    ...perspectiveWords['security'],
  },
  {
    slug: 'regional-history',
    letter: 'R',
    hue: 4,
    ...perspectiveWords['regional-history'],
  },
] as const;
