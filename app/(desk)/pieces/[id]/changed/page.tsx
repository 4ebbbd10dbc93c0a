import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireViewer } from '@/app/_server/viewer';
import { ButtonLink } from '@/app/_ui/button-link';
import { Changed } from '@/app/_ui/changed';
import { sentenceId } from '@/app/_ui/dom-ids';
import { Empty } from '@/app/_ui/empty';
import { Link } from '@/app/_ui/link';
import { diff } from '@/db/read/diff';
import { read } from '@/db/read/read';
import { words } from '@/lib/words';
import { roomWords } from '@/lib/words/room';
import { actsOf } from '../_room/acts-of';
import { BesideNote } from '../_room/beside-note';
import { noteOf } from '../_room/note-of';
import { piecePath } from '../_room/piece-path';
import { readRoom } from '../_room/read-room';
import { seenVersion } from '../_room/seen-version';
import styles from './changed.module.css';
import { changesOf } from './changes-of';
import { SeenButton } from './seen-button';

export const metadata: Metadata = { title: words.piece.tabs.changed };

/** What changed since the viewer said that they had seen a version. Opening this page says nothing: a look is an act of its own. */
export default async function ChangedPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { room, dates } = await readRoom(id);
  const { version } = room;
  const looked = seenVersion(room);
  if (!room.textOpen || !version) notFound();
  const said = roomWords.changed;
  const seen = (first: boolean) => <SeenButton pieceId={id} version={version.number} first={first} />;
  if (looked === null || looked >= version.number) {
    return (
      <main className="page-narrow stack" id="main">
        <h1 className="hidden">{words.piece.tabs.changed}</h1>
        {looked === null ? (
          <Empty title={said.never}>{said.neverNext}</Empty>
        ) : (
          <Empty title={said.upToDate({ version: looked })}>{said.upToDateNext}</Empty>
        )}
        {looked === null && (
          <>
            {seen(true)}
            <p>
              <Link href={piecePath(id)}>{said.readFirst}</Link>
            </p>
          </>
        )}
      </main>
    );
  }
  const { actor } = await requireViewer();
  const compared = read(actor, (reading) => diff(reading, id, looked, version.number));
  const changes = compared ? changesOf(compared, room.counterpoints) : [];
  const author = room.piece.authors[0] ?? { label: '', you: false };
  const settings = { pieceId: id, version: version.number, digest: version.digest, dates, perspectives: [], mayClaim: false };
  const reviewsView = room.assignments.some((one) => one.mine && one.duty.kind === 'perspective');
  const unconfirmed = room.can['confirm_sentences']?.allowed && version.sentences.some((one) => one.unconfirmed && !one.yours);
  return (
    <main className="page-narrow stack" id="main" lang={version.content.language}>
      <div lang="en">
        <h1 className="title">{words.room.changedTitle({ number: changes.length })}</h1>
        <p className="hint">
          {said.since({ from: looked, to: version.number })}{' '}
          <Link href={`/pieces/${id}/diff?from=${looked}&to=${version.number}`}>{said.whole}</Link>
        </p>
      </div>
      <section aria-labelledby="passages">
        <h2 className="hidden" id="passages">
          {said.passages}
        </h2>
        {changes.map(({ sentence, parts, notes }, index) => (
          <Changed
            key={sentence ?? `cut-${index}`}
            where={said.item({ number: index + 1, of: changes.length, sentence: sentence === null ? null : sentence + 1 })}
            parts={parts}
            actions={
              <div className={styles.beside}>
                {sentence !== null && <Link href={`${piecePath(id)}#${sentenceId(sentence)}`}>{said.toText}</Link>}
                {notes.map((view) => (
                  <BesideNote
                    key={view.id}
                    note={noteOf(view, { now: dates.now, author })}
                    acts={actsOf(view, room, dates.now)}
                    ground={view.block?.ground ?? null}
                    settings={settings}
                    level={3}
                  />
                ))}
              </div>
            }
          />
        ))}
      </section>
      <div className="line">
        {unconfirmed && (
          <ButtonLink kind="primary" href={piecePath(id, reviewsView ? 'review' : 'check')}>
            {said.confirmLink}
          </ButtonLink>
        )}
        {seen(!unconfirmed)}
      </div>
    </main>
  );
}
