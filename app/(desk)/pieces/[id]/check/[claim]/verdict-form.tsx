'use client';

import { useRouter } from 'next/navigation';
import { useWords } from '#words';
import { Checkbox } from '@/app/_ui/checkbox';
import { Choice } from '@/app/_ui/choice';
import { claimGlyph } from '@/app/_ui/claim-view';
import { Overtaken } from '@/app/_ui/overtaken';
import { TextArea } from '@/app/_ui/text-area';
import { giveVerdictInput } from '@/lib/review/commands/give-verdict';
import { type Verdict, verdicts } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { PieceForm } from '../../_forms/piece-form';
import { usePieceForm } from '../../_forms/use-piece-form';
import { piecePath } from '../../_parts/piece-path';
import { EvidenceRows } from './evidence-rows';
import { emptyRow, evidenceRules, type VerdictValues, verdictSays } from './verdict-values';

/** Verdict first, then what it rests on. Everything typed stays until the server has it. */
export function VerdictForm({
  pieceId,
  claimId,
  exact,
  before,
  standing,
}: {
  pieceId: string;
  claimId: string;
  exact: { version: number; digest: string };
  before: Omit<VerdictValues, 'before'> | null;
  /** The viewer's own verdict as it stands. */
  standing: { digest: string | null; verdict: Verdict; rationale: string } | null;
}) {
  const t = useWords();
  const said = t(words).facts;
  const router = useRouter();
  const own = standing?.digest ?? '';
  const form = usePieceForm<VerdictValues>(giveVerdictInput, {
    pieceId,
    kept: `verdict-${claimId}`,
    values: {
      ...(before ?? { verdict: null, rationale: '', attributed: false }),
      evidence: before && before.evidence.length > 0 ? before.evidence : [emptyRow],
      before: own,
    },
    standing: own,
    method: 'PUT',
    path: `/claims/${claimId}/verdict`,
    body: ({ attributed, before: replaced, ...typed }) => ({
      ...exact,
      ...typed,
      ...(typed.verdict === 'unverifiable' && { attributed }),
      before: replaced || null,
    }),
    say: verdictSays(t),
    rules: evidenceRules(t),
    leaves: true,
    onSent: () => router.push(piecePath(pieceId, 'check')),
  });
  const { verdict } = form.values;
  const label =
    verdict === 'supported_with_context' ? said.form.context : verdict === 'unverifiable' ? said.form.tried : said.form.rationale;
  return (
    <PieceForm form={form} what={said.form.what} send={said.form.keep} button={{ wide: true, meaning: said.form.keepMeaning }}>
      {standing && form.isOvertaken && (
        <Overtaken title={t(roomWords).compose.otherWording} keep={t(roomWords).compose.useMine} onKeep={form.keepMine}>
          <p>{t(words).vocabulary.verdict[standing.verdict]}</p>
          <blockquote dir="auto">{standing.rationale}</blockquote>
        </Overtaken>
      )}
      <Choice
        {...form.field('verdict')}
        label={said.yourVerdict}
        options={verdicts.map((value) => ({
          value,
          label: t(words).vocabulary.verdict[value],
          hint: said.verdictHint[value],
          glyph: claimGlyph[value],
        }))}
      />
      <EvidenceRows form={form} optional={verdict === 'unverifiable'} />
      {verdict === 'unverifiable' && (
        <Checkbox {...form.field('attributed')} label={said.form.attributed} hint={said.form.attributedHint} />
      )}
      <TextArea {...form.field('rationale')} label={label} rows={3} />
    </PieceForm>
  );
}
