import { useWords } from '#words';
import type { GlyphName } from '@/app/_ui/glyph';
import { Paragraphs } from '@/app/_ui/paragraphs';
import { State } from '@/app/_ui/state';
import { revokeSignOffInput } from '@/lib/review/commands/revoke-sign-off';
import type { SignOffView } from '@/lib/review/views/piece';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { lineName } from '@/lib/words/en/names';
import { sentenceChanged } from '@/lib/words/en/sentence-name';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import type { Translate } from '@/lib/words/language';
import { AskDialog } from '../_forms/ask-dialog';
import styles from '../_parts/work.module.css';

const glyphs: Record<SignOffView['standing'], GlyphName> = { valid: 'done', stale: 'stale', revoked: 'withdrawn' };

/** What the viewer signed, whether it stands, and why not; and taking it back. */
export function OwnSignature({
  signOff,
  pieceId,
  dates,
  mayRevoke,
  covered,
}: {
  signOff: SignOffView;
  pieceId: string;
  dates: DateSetting;
  mayRevoke: boolean;
  /** Stale, and every changed sentence was confirmed since: it counts again. */
  covered: boolean;
}) {
  const t = useWords();
  const said = t(workWords).review;
  const { id, outcome, version, at, standing, staleSince, statement } = signOff;
  return (
    <section className={styles.section} aria-labelledby="signed">
      <h2 id="signed">{said.yours}</h2>
      <div>
        <p>{said.stands({ outcome: t(words).vocabulary.signOff[outcome], version, when: formatMoment(at, dates) })}</p>
        <p className={styles.because}>
          <State glyph={covered ? 'done' : glyphs[standing]}>
            {covered ? said.covered : standingWords(t, standing, staleSince)}
          </State>
        </p>
      </div>
      {statement && (
        <div className={styles.said}>
          <Paragraphs text={statement} />
        </div>
      )}
      {mayRevoke && standing !== 'revoked' && (
        <div>
          <AskDialog
            pieceId={pieceId}
            name={`revoke-${id}`}
            button={said.revoke}
            kind="quiet"
            title={said.revokeTitle({ version })}
            say={said.revokeSay}
            final={said.revokeFinal}
            danger
            what={t(workWords).thisDecision}
            method="POST"
            path={`/sign-offs/${id}/revocation`}
            body={{}}
            reason={{ input: revokeSignOffInput, label: said.revokeReason, hint: said.reasonHint }}
            done={said.revoked}
          />
        </div>
      )}
    </section>
  );
}

function standingWords(t: Translate, standing: SignOffView['standing'], since: SignOffView['staleSince']): string {
  if (standing === 'valid') return t(workWords).review.valid;
  if (standing === 'revoked' || !since) return t(workWords).review.revoked;
  if (since.line) return t(workWords).review.stale({ cause: `${t(lineName)(since.line)} changed in version ${since.version}` });
  return !since.sentence
    ? t(workWords).review.staleCut({ version: since.version })
    : t(workWords).review.stale({ cause: t(sentenceChanged)(since.sentence, since.version) });
}
