import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClaimCard } from '@/app/_ui/claim-card';
import { DiffWords } from '@/app/_ui/diff';
import { Empty } from '@/app/_ui/empty';
import { Link } from '@/app/_ui/link';
import { changes as changesQuery } from '@/db/read/changes';
import { waitsOn } from '@/db/read/desk';
import { pendingSentences } from '@/db/read/pending';
import type { ChangesView } from '@/lib/review/views/text';
import { words } from '@/lib/words';
import { formatMoment } from '@/lib/words/dates';
import { roomWords } from '@/lib/words/room';
import { sentenceName } from '@/lib/words/sentence-name';
import { actsOf } from '../_room/acts-of';
import { BesideNote } from '../_room/beside-note';
import { besides } from '../_room/besides';
import { causeOf } from '../_room/cause-of';
import { ChangeKeys } from '../_room/change-keys';
import { changedSinceSeen } from '../_room/changed-since-seen';
import { factOf } from '../_room/fact-of';
import { noteOf } from '../_room/note-of';
import { piecePath } from '../_room/piece-path';
import { seenVersion } from '../_room/seen-version';
import { Turn } from '../_room/turn';
import { changedGroups } from '../_work/changes';
import { ConfirmChanged } from '../_work/confirm-changed';
import { mineToConfirm } from '../_work/mine-to-confirm';
import { readWork, type WorkRead } from '../_work/read-work';
import { WorkPage } from '../_work/work-page';
import { Change } from './change';
import styles from './changed.module.css';
import { ConfirmButton } from './confirm-button';
import { LostClaim } from './lost-claim';
import { lostBecause } from './passage-title';
import { SeenButton } from './seen-button';

export const metadata: Metadata = { title: words.piece.tabs.changed };
const said = roomWords.changed;

/** What changed since the viewer said that they had seen a version. Opening this page says nothing: a look is an act of its own. */
export default async function ChangedPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const found = await readWork(id, (reading, room) => {
    const looked = changedSinceSeen(room);
    return {
      changes: looked === null ? null : changesQuery(reading, id, looked),
      waits: waitsOn(reading, id),
      pending: pendingSentences(reading, id),
    };
  });
  const { room, more } = found;
  if (!room.textOpen || !room.version) notFound();
  return <WorkPage wide>{more.changes ? <Changes {...found} changes={more.changes} /> : <Nothing {...found} />}</WorkPage>;
}

/** Nothing is new: since when, or that no look was ever noted. */
function Nothing({ room }: Pick<WorkRead<unknown>, 'room'>) {
  const { id } = room.piece;
  const looked = seenVersion(room);
  const version = room.version?.number ?? 0;
  return (
    <>
      <h1 className="hidden">{words.piece.tabs.changed}</h1>
      <Empty title={looked === null ? said.never : said.upToDate({ version: looked })}>
        {looked === null ? said.neverNext : said.upToDateNext}
      </Empty>
      <p>
        <Link href={piecePath(id, 'text')}>{looked === null ? said.readFirst : said.readAll}</Link>
      </p>
      {looked === null && <SeenButton pieceId={id} version={version} first />}
    </>
  );
}

interface More {
  waits: ReturnType<typeof waitsOn>;
  pending: number[];
}

function Changes({ room, actor, dates, more, changes }: WorkRead<More> & { changes: ChangesView }) {
  const { version } = room;
  if (!version) return null;
  const { id } = room.piece;
  const { from, to, passages } = changes;
  const exact = { version: version.number, digest: version.digest };
  const settings = { pieceId: id, ...exact, dates, perspectives: [], mayClaim: false };
  const author = room.piece.authors[0] ?? { label: '', you: false };
  const mine = mineToConfirm(room, actor, more.pending);
  const judges = room.can['dispose']?.allowed === true;
  const wanted = new Map(mine.sentences.map((one) => [one.index, one]));
  const judgeFirst = (index: number) => {
    const one = wanted.get(index);
    return mine.facts && one !== undefined && one.candidate && one.disposition === null;
  };
  const free = mine.sentences.map(({ index }) => index).filter((index) => !judgeFirst(index));
  const shown = new Set(passages.flatMap(({ sentences }) => sentences.map(({ index }) => index)));
  const elsewhere = mine.sentences.filter(({ index }) => !shown.has(index));
  const around = besides(from.content, to.content);
  const number = version.sentences.filter((one) => one.since > from.number).length;
  const of = (kind: ChangesView['passages'][number]['kind']) => passages.filter((one) => one.kind === kind);
  const also = said.also({
    cut: of('cut').flatMap((one) => one.was).length,
    moved: of('moved').flatMap((one) => one.sentences).length,
  });
  const formatted = passages.length + around.length === 0;
  const waits = more.waits.filter((one) => one.action !== 'confirm_changed');
  const sweep = (index: number) => `${piecePath(id, 'check')}?s=${index + 1}`;
  return (
    <>
      {waits.length > 0 && <Turn room={room} waits={waits} dates={dates} inText={false} />}
      <header className={styles.head}>
        <h1 className="title">{said.title({ number, looked: from.number })}</h1>
        <p className="hint line">
          {also && <span>{also}.</span>}
          <span>{said.made({ version: to.number, by: to.madeBy.label, when: formatMoment(to.madeAt, dates) })}</span>
          <Link href={piecePath(id, 'text')}>{said.readAll}</Link>
          <Link href={`${piecePath(id, 'diff')}?from=${from.number}&to=${to.number}`}>{said.whole}</Link>
        </p>
        {formatted && <p>{said.formatting}</p>}
      </header>
      {passages.length > 0 && (
        <div className={styles.bar}>
          <ChangeKeys of={passages.length} />
        </div>
      )}
      <div>
        {passages.map((passage, at) => {
          const indexes = passage.sentences.map(({ index }) => index);
          const confirmed = indexes.filter((index) => free.includes(index));
          const first = indexes.find(judgeFirst);
          const [sentence] = passage.sentences;
          const judge =
            judges && sentence
              ? {
                  href: sweep(first ?? sentence.index),
                  label: said.judge({ sentence: sentenceName({ number: (first ?? sentence.index) + 1, part: sentence.part }) }),
                }
              : null;
          const context = confirmed.length > 0 && confirmed.every((index) => wanted.get(index)?.unconfirmed === 'context');
          const notes = passage.kind === 'moved' ? [] : room.counterpoints.filter((one) => passage.notes.includes(one.id));
          const lost = room.claims.filter((one) => passage.lostClaims.includes(one.id));
          const live =
            passage.kind === 'moved' ? [] : room.claims.filter((one) => one.sentences.some((index) => indexes.includes(index)));
          return (
            <Change
              key={`${passage.kind} ${indexes.join()} ${passage.was.map(({ index }) => index).join()}`}
              pieceId={id}
              passage={passage}
              number={at + 1}
              of={passages.length}
              from={from.number}
              language={to.content.language}
              facts={mine.facts || judges}
              act={
                <>
                  {first !== undefined && (
                    <p className="by">
                      {judges ? said.judgeFirst : said.otherJudges} {judge && <Link href={judge.href}>{judge.label}</Link>}
                    </p>
                  )}
                  {context && <p className="by">{said.context}</p>}
                  {confirmed.length > 0 && (
                    <ConfirmButton pieceId={id} exact={exact} sentences={confirmed}>
                      {context ? said.stillTrue : said.still}
                      <span className="hidden">
                        : {sentenceName({ number: (confirmed[0] ?? 0) + 1, part: sentence?.part ?? 'text' })}
                      </span>
                    </ConfirmButton>
                  )}
                </>
              }
              beside={
                notes.length + lost.length + live.length > 0 && (
                  <>
                    {notes.map((view) => (
                      <BesideNote
                        key={view.id}
                        note={noteOf(view, { now: dates.now, author })}
                        acts={actsOf(view, room, dates.now)}
                        ground={view.block?.ground ?? null}
                        settings={settings}
                        cause={view.stale ? null : causeOf(view, version)}
                        level={3}
                      />
                    ))}
                    {lost.map((claim) => (
                      <LostClaim key={claim.id} claim={claim} cause={lostBecause(passage, to.number)} judge={judge} />
                    ))}
                    {live.map((claim) => (
                      <ClaimCard key={claim.id} claim={factOf(claim, version.sentences)} dates={dates} />
                    ))}
                  </>
                )
              }
            />
          );
        })}
      </div>
      {around.length > 0 && (
        <section className={styles.besides} aria-labelledby="besides">
          <h2 className="section-head" id="besides">
            {said.besides}
          </h2>
          <dl>
            {around.map(({ name, parts }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd dir="auto">
                  <DiffWords parts={parts} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <ConfirmChanged
        pieceId={id}
        {...exact}
        groups={changedGroups(room, elsewhere, null)}
        facts={mine.facts}
        judgeHref={judges ? piecePath(id, 'check') : null}
        together={false}
      />
      <div className="line">
        {free.length > 0 && (
          <ConfirmButton pieceId={id} exact={exact} sentences={free} seen meaning={said.stillAllMeaning({ number: free.length })}>
            {said.stillAll({ number: free.length, version: version.number })}
          </ConfirmButton>
        )}
        <SeenButton pieceId={id} version={version.number} first={free.length === 0} />
      </div>
    </>
  );
}
