import { z } from 'zod';
import { wantsQuote } from '@/lib/review/facts-left';
import { prose, webAddress } from '@/lib/review/inputs';
import { type Verdict, verdicts } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';

const form = words.facts.form;
export const mostEvidence = 20;
const most = { title: 300, publisher: 300, quote: 4_000, rationale: 20_000 };

const evidenceRow = z.object({ url: z.string(), title: z.string(), publisher: z.string(), quote: z.string() });
type EvidenceRow = z.infer<typeof evidenceRow>;
export const emptyRow: EvidenceRow = { url: '', title: '', publisher: '', quote: '' };
const isEmpty = (row: EvidenceRow) => Object.values(row).every((value) => value.trim() === '');
const filledIn = (rows: EvidenceRow[]) => rows.filter((row) => !isEmpty(row));

/** The form's values. What the rules want of each verdict is asked here already, each at its field. */
export const verdictValues = z
  .object({
    verdict: z.string().nullable(),
    rationale: z.string(),
    attributed: z.boolean(),
    evidence: z.array(evidenceRow).max(mostEvidence),
    /** Digest of the own verdict that the rest was made from; '': there was none. Kept with it, so that words which come back later are held against it. */
    before: z.string().optional(),
  })
  .superRefine(({ verdict, rationale, evidence }, context) => {
    const wrong = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (!isVerdict(verdict)) wrong(['verdict'], workWords.verdict.choose);
    const rows = filledIn(evidence);
    if (isVerdict(verdict) && verdict !== 'unverifiable' && rows.length === 0) wrong(['evidence', 0, 'url'], form.urlMissing);
    evidence.forEach((row, index) => {
      if (isEmpty(row)) return;
      if (!webAddress.safeParse(row.url.trim()).success)
        wrong(['evidence', index, 'url'], row.url.trim() === '' ? form.urlMissing : words.errors.notAnAddress);
      if (row.title.trim() === '') wrong(['evidence', index, 'title'], workWords.verdict.titleMissing);
      for (const field of ['title', 'publisher', 'quote'] as const) {
        const over = row[field].trim().length - most[field];
        if (over > 0) wrong(['evidence', index, field], words.errors.tooLong({ over }));
      }
    });
    const first = evidence.findIndex((row) => !isEmpty(row));
    if (isVerdict(verdict) && wantsQuote(verdict) && rows.length > 0 && rows.every((row) => row.quote.trim() === ''))
      wrong(['evidence', Math.max(0, first), 'quote'], form.quoteMissing);
    if (!prose.safeParse(rationale).success) {
      const over = rationale.trim().length - most.rationale;
      wrong(['rationale'], over > 0 ? words.errors.tooLong({ over }) : form.rationaleMissing);
    }
  });
export type VerdictValues = z.infer<typeof verdictValues>;

const isVerdict = (value: string | null): value is Verdict => verdicts.some((verdict) => verdict === value);

/** What the API takes of it. */
export const bodyOf = ({ verdict, rationale, attributed, evidence }: VerdictValues) => ({
  verdict,
  rationale: rationale.trim(),
  ...(verdict === 'unverifiable' ? { attributed } : {}),
  evidence: filledIn(evidence).map(({ url, title, publisher, quote }) => ({
    url: url.trim(),
    title: title.trim(),
    ...(publisher.trim() ? { publisher: publisher.trim() } : {}),
    ...(quote.trim() ? { quote: quote.trim() } : {}),
  })),
});
