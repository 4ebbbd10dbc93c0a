import { useWords } from '#words';
import { DiffWords } from '@/app/_ui/diff';
import { Link } from '@/app/_ui/link';
import type { LineView, RoomView, VersionView, WaitView } from '@/lib/review/views/piece';
import type { ChangesView } from '@/lib/review/views/text';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { namedSentence, sentenceName } from '@/lib/words/en/sentence-name';
import { roomWords } from '@/lib/words/en/text-page';
import { ConfirmChanged } from '../_forms/confirm-changed';
import { ConfirmLines } from '../_forms/confirm-lines';
import { changedGroups } from '../_parts/changes';
import { confirmationTasks } from '../_parts/confirmation-tasks';
import type { MineToConfirm } from '../_parts/mine-to-confirm';
import { piecePath } from '../_parts/piece-path';
import { ChangeKeys } from '../_reading/change-keys';
import { changedDetails } from '../_reading/changed-details';
import { NextAct } from '../_reading/next-act';
import { Change } from './change';
import { ChangeAct } from './change-act';
import { ChangeBeside } from './change-beside';
import styles from './changed.module.css';
import { ConfirmButton } from './confirm-button';
import { SeenButton } from './seen-button';

type Passage = ChangesView['passages'][number];

interface Props {
  room: RoomView;
  version: VersionView;
  dates: DateSetting;
  waits: WaitView[];
  mine: MineToConfirm;
  lines: LineView[];
  changes: ChangesView;
}

/** The changed passages, each with what was said of it and what it asks; then one act for all that is still right, which notes the look too. */
export function Changes({ room, version, dates, waits, mine, lines, changes }: Props) {
  const t = useWords();
  const said = t(roomWords).changed;
  const { id } = room.piece;
  const { from, to } = changes;
  const passages = claimsOnce(changes.passages);
  const exact = { version: version.number, digest: version.digest };
  const judges = room.can['dispose']?.allowed === true;
  const { each, elsewhere, all } = confirmationTasks(changes, mine);
  const judgeOf = ({ sentences: [first] }: Passage, at: number) => {
    const sentence = each[at]?.judge ?? first;
    if (!judges || !sentence) return null;
    const named = t(namedSentence)(sentence);
    return {
      href: `${piecePath(id, 'check')}?s=${named.number}#sweep`,
      label: said.judge({ sentence: t(sentenceName)(named) }),
    };
  };
  // What can be done on this page is said at its head; the rest waits elsewhere.
  const notes = new Set(passages.filter(({ kind }) => kind !== 'moved').flatMap((passage) => passage.notes));
  const here = ({ action, place }: WaitView) =>
    action === 'confirm_changed' || (action === 'say_whether' && place?.to === 'counterpoint' && notes.has(place.id));
  const others = waits.filter((wait) => !here(wait));
  const stands = waits.filter((wait) => here(wait) && wait.action === 'say_whether').length;
  return (
    <>
      {others.length > 0 && <NextAct room={room} waits={others} dates={dates} inText={false} />}
      <Head
        pieceId={id}
        version={version}
        dates={dates}
        changes={changes}
        asks={said.here({ judge: judges ? mine.sentences.length - all.length : 0, sentences: all.length, notes: stands })}
      />
      <div>
        {passages.map((passage, at) => {
          const judge = judgeOf(passage, at);
          const task = each[at];
          return (
            <Change
              key={`${passage.kind} ${[...passage.sentences, ...passage.was].map(({ index }) => index).join()}`}
              pieceId={id}
              passage={passage}
              number={at + 1}
              of={passages.length}
              from={from.number}
              language={to.content.language}
              facts={mine.facts || judges}
              act={task && <ChangeAct pieceId={id} version={version} task={task} judge={judge} facts={mine.facts} />}
              beside={<ChangeBeside room={room} version={version} passage={passage} dates={dates} judge={judge} />}
            />
          );
        })}
      </div>
      <Besides changes={changes} />
      <ConfirmLines pieceId={id} exact={exact} lines={lines} />
      <ConfirmChanged
        pieceId={id}
        {...exact}
        groups={changedGroups(room, elsewhere, null)}
        facts={mine.facts}
        judgeHref={judges ? piecePath(id, 'check') : null}
        together={false}
      />
      <div className="line">
        {all.length > 0 && (
          <ConfirmButton
            pieceId={id}
            exact={exact}
            sentences={all.map(({ index }) => index)}
            seen
            meaning={said.stillAllMeaning({ number: all.length, judge: mine.sentences.length - all.length })}
          >
            {said.stillAll({ number: all.length })}
          </ConfirmButton>
        )}
        <SeenButton pieceId={id} version={version.number} first={all.length === 0} />
      </div>
    </>
  );
}

/** A claim on sentences of several changes stands beside the first of them. */
function claimsOnce(passages: readonly Passage[]): Passage[] {
  const first = new Map<string, Passage>();
  for (const passage of passages) for (const id of passage.lostClaims) if (!first.has(id)) first.set(id, passage);
  return passages.map((passage) => ({ ...passage, lostClaims: passage.lostClaims.filter((id) => first.get(id) === passage) }));
}

/** How much changed, in which version, and the ways to the rest of the text. */
function Head({
  pieceId,
  version,
  dates,
  changes,
  asks,
}: Pick<Props, 'version' | 'dates' | 'changes'> & { pieceId: string; asks: string }) {
  const t = useWords();
  const said = t(roomWords).changed;
  const { from, to, passages } = changes;
  const of = (kind: Passage['kind']) => passages.filter((passage) => passage.kind === kind);
  const also = said.also({
    cut: of('cut').flatMap((change) => change.was).length,
    moved: of('moved').flatMap((change) => change.sentences).length,
  });
  const number = version.sentences.filter((sentence) => sentence.since > from.number).length;
  return (
    <>
      <header className={styles.head}>
        <h1 className="title">{said.title({ number, looked: from.number })}</h1>
        <p className="hint line">
          {also && <span>{also}.</span>}
          <span>{said.made({ version: to.number, by: to.madeBy.label, when: formatMoment(to.madeAt, dates) })}</span>
          <Link href={piecePath(pieceId, 'text')}>{said.readAll}</Link>
          <Link href={`${piecePath(pieceId, 'diff')}?from=${from.number}&to=${to.number}`}>{said.whole}</Link>
        </p>
        {asks && (
          <p>
            <b>{t(roomWords).waitingForYou}:</b> {asks}.
          </p>
        )}
        {passages.length === 0 && changedDetails(t, from.content, to.content).length === 0 && <p>{said.formatting}</p>}
      </header>
      {passages.length > 0 && <ChangeKeys of={passages.length} />}
    </>
  );
}

/** Byline, sources, disclosure, language, topics. */
function Besides({ changes: { from, to } }: Pick<Props, 'changes'>) {
  const t = useWords();
  const said = t(roomWords).changed;
  const around = changedDetails(t, from.content, to.content);
  if (around.length === 0) return null;
  return (
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
  );
}
