'use client';

import { useWords } from '#words';
import { ButtonLink } from '@/app/_ui/button-link';
import { Empty } from '@/app/_ui/empty';
import { Paragraphs } from '@/app/_ui/paragraphs';
import type { Given } from '@/app/_ui/screen/screen';
import type { PieceView, RoomView } from '@/lib/review/views/piece';
import type { RoomScreen } from '@/lib/review/views/screen';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import { PieceScreen } from '../_parts/piece-screen';
import styles from '../_write/edit.module.css';
import { WritingPage } from './writing-page';

/** The author's working copy; editors write in it too. Whoever may see the piece but not write is told so. */
export const EditScreen = () => {
  const t = useWords();
  return <PieceScreen<'edit'> kind={t(words).piece.tabs.edit} draw={draw} savesItself />;
};

function draw({ room, draft, live, raising }: RoomScreen<'edit'>, { frame, dates, t }: Given) {
  const { piece, lastReason, version } = room;
  const { id } = piece;
  const said = t(authoringWords).edit;
  if (!draft)
    return (
      <main className="page-narrow stack" id="main">
        <h1 className="title">{t(words).piece.tabs.edit}</h1>
        <Empty title={said.notYours}>{said.notYoursNext}</Empty>
        <p>
          <ButtonLink href={`/pieces/${id}/text`}>{said.toRoom}</ButtonLink>
        </p>
      </main>
    );
  const byAuthor = piece.authors.some((author) => author.you);
  return (
    <main className={styles.main} id="main">
      <h1 className="hidden">{said.title({ headline: piece.headline })}</h1>
      <Reason piece={piece} reason={lastReason} dates={dates} />
      <WritingPage
        key={id}
        pieceId={id}
        personId={frame.person.id}
        draft={draft}
        last={live ?? version?.content ?? null}
        review={piece.review}
        live={piece.publication.status === 'live'}
        closedBecause={closed(t, piece, byAuthor)}
        authors={piece.authors.map((author) => author.label)}
        byAuthor={byAuthor}
        edits={!byAuthor && piece.review !== 'draft'}
        permissions={room.permissions.find((permission) => permission.by.you) ?? null}
        raising={raising}
        dates={dates}
      />
    </main>
  );
}

/** What the editor said with the decision that sent the piece back here. */
function Reason({ piece, reason, dates }: { piece: PieceView; reason: RoomView['lastReason']; dates: DateSetting }) {
  const t = useWords();
  const said = t(authoringWords).reason;
  const { review } = piece;
  if (!reason || reason.type !== review) return null;
  if (review !== 'returned' && review !== 'changes_requested' && review !== 'declined' && review !== 'withdrawn') return null;
  const head = said[review]({ by: reason.by.label, when: formatMoment(reason.at, dates) });
  return (
    <section className={styles.reason} aria-labelledby="reason">
      <h2 id="reason">{head}</h2>
      <blockquote>
        <Paragraphs text={reason.reason} />
      </blockquote>
      {piece.review !== 'declined' && <p className="hint">{t(authoringWords).submit.again}</p>}
    </section>
  );
}

/** The states in which no version can be made, whatever is written. */
function closed(t: Translate, { review, publication }: PieceView, byAuthor: boolean): string | null {
  const said = t(authoringWords).submit;
  if (publication.status === 'removed') return said.closedRemoved;
  if (publication.status === 'retracted') return said.closedRetracted;
  if (review === 'declined') return said.closedDeclined;
  return review === 'withdrawn' && !byAuthor ? said.closedWithdrawn : null;
}
