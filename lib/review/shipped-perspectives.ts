import { perspectiveWords } from '../words/en/perspectives';
import type { Translate } from '../words/language';

/** The perspectives that a new newsroom starts with; it adds its own. Letters are unique, hues are slots 1 to 8 of the look. */
export const shippedPerspectives = (t: Translate) => [
  {
    slug: 'human-rights-accountability',
    letter: 'H',
    hue: 1,
    ...t(perspectiveWords)['human-rights-accountability'],
  },
  {
    slug: 'affected-communities',
    letter: 'A',
    hue: 2,
    ...t(perspectiveWords)['affected-communities'],
  },
  {
    slug: 'international-humanitarian-law',
    letter: 'L',
    hue: 3,
    ...t(perspectiveWords)['international-humanitarian-law'],
  },
  {
    slug: 'security',
    letter: 'S',
    hue: 5,
    ...t(perspectiveWords)['security'],
  },
  {
    slug: 'regional-history',
    letter: 'R',
    hue: 4,
    ...t(perspectiveWords)['regional-history'],
  },
];
