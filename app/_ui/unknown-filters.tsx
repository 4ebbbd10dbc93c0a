import { useWords } from '#words';
import { searchFilter } from '@/lib/review/search-filter';
import { listWords } from '@/lib/words/en/lists';

/** Says which filters of a search have a value that there is not: they were looked for as words. */
export function UnknownFilters({ q }: { q: string }) {
  const t = useWords();
  const { unknown } = searchFilter(q);
  return unknown.length === 0 ? null : <output>{t(listWords).unknownFilters({ typed: unknown })}</output>;
}
