import type { Publication } from '@/lib/formats/html/reader/publication';

/** Where and when the fixture's edition was published. */
export const aPublication = (change: Partial<Publication> = {}): Publication => ({
  site: { newsroom: 'Veldra Tidings', baseUrl: 'https://tidings.example', timeZone: 'Europe/Oslo' },
  slug: 'night-ferry',
  publishedAt: '2026-05-14T05:00:00.000Z',
  changedAt: '2026-05-18T08:15:00.000Z',
  corrections: [],
  marked: [],
  markedLines: [],
  retraction: null,
  ...change,
});
