import { wantsQuote } from '@/lib/review/facts-left';
import type { Verdict } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import type { Translate } from '@/lib/words/language';
export const emptyRow = { url: '', title: '', publisher: '', quote: '' };

export interface VerdictValues {
  verdict: Verdict | null;
  rationale: string;
  attributed: boolean;
  evidence: (typeof emptyRow)[];
  /** Digest of the own verdict that the rest was made from; '': there was none. */
  before: string;
}

export const verdictSays = (t: Translate) => ({
  verdict: t(workWords).verdict.choose,
  'evidence.url': (typed: string) => (typed.trim() === '' ? t(words).facts.form.urlMissing : t(words).errors.notAnAddress),
  'evidence.title': t(workWords).verdict.titleMissing,
  'evidence.publisher': t(words).errors.unexpected,
  'evidence.quote': t(words).facts.form.quoteMissing,
  rationale: t(words).facts.form.rationaleMissing,
});

/** What each verdict needs of its evidence, said at the first row. */
export const evidenceRules =
  (t: Translate) =>
  ({ verdict, evidence }: VerdictValues) => {
    const first = evidence.findIndex((row) => Object.values(row).some((value) => value.trim() !== ''));
    const isQuoted = evidence.some((row) => row.quote.trim() !== '');
    return {
      'evidence.0.url': verdict !== null && verdict !== 'unverifiable' && first < 0 && t(words).facts.form.urlMissing,
      [`evidence.${first}.quote`]:
        first >= 0 && verdict !== null && wantsQuote(verdict) && !isQuoted && t(words).facts.form.quoteMissing,
    };
  };
