'use client';

import { useWords } from '#words';
import { Empty } from '@/app/_ui/empty';
import { Link } from '@/app/_ui/link';
import { Paragraphs } from '@/app/_ui/paragraphs';
import type { Given } from '@/app/_ui/screen/screen';
import { State } from '@/app/_ui/state';
import type { RoomView } from '@/lib/review/views/piece';
import type { RoomScreen } from '@/lib/review/views/screen';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { AskDialog } from '../_forms/ask-dialog';
import { denialOf } from '../_parts/not-now';
import { piecePath } from '../_parts/piece-path';
import { PieceScreen } from '../_parts/piece-screen';
import styles from '../_parts/work.module.css';
import { WorkPage } from '../_parts/work-page';
import { ReplyForm } from './reply-form';

type Reply = RoomView['replies'][number];

/** For each person accused by name: whether they were asked, what they said, and where the text says so. */
export const RepliesScreen = () => {
  const t = useWords();
  return <PieceScreen<'replies'> kind={t(words).piece.reply.title} draw={draw} />;
};

function draw({ room }: RoomScreen<'replies'>, { dates, t }: Given) {
  const { id } = room.piece;
  const verdict = room.can['record_reply'];
  const denied = denialOf(t, verdict);
  const named = room.piece.topics.includes('named-accusation');
  return (
    <WorkPage>
      <h1 className="title">{t(workWords).replies.title}</h1>
      <p className={styles.intro}>{t(workWords).replies.intro}</p>
      {denied !== null && (
        <p className="hint">
          {verdict && !verdict.allowed && verdict.reason === 'editor_only' ? t(workWords).replies.onlyEditors : denied}
        </p>
      )}
      {room.accused.length === 0 ? (
        <Empty title={named ? t(workWords).replies.nobodyNamed : t(workWords).replies.nobody}>
          {room.can['open_review']?.allowed ? (
            <Link href={piecePath(id, 'decide')}>{t(workWords).replies.toDecide}</Link>
          ) : (
            t(workWords).replies.nobodyNext
          )}
        </Empty>
      ) : (
        <ol className={styles.rows}>
          {room.accused.map((accused) => {
            const replies = room.replies.filter((reply) => reply.accusedId === accused.id);
            const form = <ReplyForm pieceId={id} accused={accused} timeZone={dates.timeZone} now={dates.now} />;
            return (
              <li key={accused.id} className={styles.row}>
                <h2>{accused.name}</h2>
                {replies.length === 0 ? (
                  <p className="hint">{t(workWords).replies.open}</p>
                ) : (
                  replies.map((reply) => (
                    <Recorded
                      key={reply.id}
                      reply={reply}
                      name={accused.name}
                      pieceId={id}
                      dates={dates}
                      mayConfirm={denied === null}
                    />
                  ))
                )}
                {denied === null &&
                  (replies.length === 0 ? (
                    form
                  ) : (
                    <details className={styles.more}>
                      <summary>{t(workWords).replies.recordMore}</summary>
                      {form}
                    </details>
                  ))}
              </li>
            );
          })}
        </ol>
      )}
    </WorkPage>
  );
}

function Recorded({
  reply,
  name,
  pieceId,
  dates,
  mayConfirm,
}: {
  reply: Reply;
  name: string;
  pieceId: string;
  dates: DateSetting;
  mayConfirm: boolean;
}) {
  const said = useWords()(workWords).replies;
  const danger = reply.kind === 'not_sought_danger';
  return (
    <div className={styles.section}>
      <p>
        <State glyph={reply.confirmed ? 'done' : 'open'}>
          {danger ? said.danger : said.asked({ when: reply.askedAt ? formatMoment(reply.askedAt, dates) : '' })}
        </State>{' '}
        {danger && <span className="hint">{reply.confirmed ? said.dangerDone : said.dangerOpen}</span>}
      </p>
      <div className={styles.said}>
        <Paragraphs text={reply.text} />
      </div>
      {!danger && <p className="hint">{reply.reflected ? `${said.reflected}: ${reply.reflected}` : said.notReflected}</p>}
      {danger && !reply.confirmed && mayConfirm && (
        <div>
          <AskDialog
            pieceId={pieceId}
            name={`danger-${reply.id}`}
            button={said.confirm}
            closedBecause={reply.mine ? said.dangerOwn : null}
            title={said.confirmTitle({ name })}
            say={said.confirmSay}
            final={said.confirm}
            danger
            what={said.this}
            method="POST"
            path={`/replies/${reply.id}/confirmation`}
            body={{}}
            done={said.dangerDone}
          />
        </div>
      )}
    </div>
  );
}
