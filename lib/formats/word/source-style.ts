/**
 * Sources in a Word file that we wrote. Each has a key, its number when the file was written, and three styles name it: that of its entry in the list, that of
 * the words which rest on it, and that of the footnote's mark. So it is still known when the list was reordered or cut.
 */
export const sourceStyles = {
  entry: (key: number) => `Counterpoint source ${key}`,
  restsOn: (keys: readonly number[]) => `Counterpoint rests on ${keys.join(' ')}`,
  noteMark: (key: number) => `Counterpoint note ${key}`,
  heading: 'Counterpoint sources',
};

/** The keys in such a name; null: the style is not of that kind. */
export function keysIn(kind: 'source' | 'rests on' | 'note', name: string | null | undefined): number[] | null {
  const keys = new RegExp(`^Counterpoint ${kind} (\\d{1,5}(?: \\d{1,5})*)$`, 'i').exec(name ?? '')?.[1];
  return keys === undefined ? null : keys.split(' ').map(Number);
}
