/** Where words of a search can be found, in the order in which a list names the place of a piece's hit. */
export const searchPlaces = ['title', 'author', 'topic', 'accused', 'text', 'counterpoint'] as const;
export type SearchPlace = (typeof searchPlaces)[number];
