import { Fragment } from 'react';
import { useWords } from '#words';
import { FactMargin } from '@/app/_ui/fact-margin';
import { PassageText } from '@/app/_ui/passage-text';
import { seenVersion } from '@/lib/review/seen-version';
import { disclosureLine } from '@/lib/words/en/piece';
import { roomWords } from '@/lib/words/en/text-page';
import { sourceHref } from '../_parts/source-href';
import { ChangedFact } from './changed-fact';
import { ComposeSlot } from './compose-slot';
import { counterpointSettings } from './counterpoint-settings';
import { DownloadVersion } from './download-version';
import { FactsSection } from './facts-section';
import { FinishReview } from './finish-review';
import { LookLine } from './look-line';
import { MissingButton } from './missing-button';
import { noteChange } from './note-change';
import { notePermissions } from './note-permissions';
import { PieceSources } from './piece-sources';
import { Room } from './room';
import styles from './room.module.css';
import type { LaidOutNote, RoomLayout, RoomRead } from './room-layout';
import { RoomNote } from './room-note';
import { SentenceTool } from './sentence-tool';
import { Tally } from './tally';
import { unfinishedReview } from './unfinished-review';
import { UnfinishedWords } from './unfinished-words';

interface Props extends RoomRead {
  layout: RoomLayout;
  /** How many sentences have an answer that only the viewer sees. */
  judged: number;
}

/** The text, its facts at the start side, its counterpoints at the end side, and under it what has no place beside it. */
export function RoomText({ room, dates, layout, judged }: Props) {
  const t = useWords();
  const { piece, can } = room;
  const { version } = layout;
  const may = (act: string) => can[act]?.allowed === true;
  const perspectives = may('add_counterpoint')
    ? room.assignments.flatMap(({ mine, status, duty }) =>
        mine && duty.perspective && (status === 'accepted' || status === 'done')
          ? [{ slug: duty.perspective, name: duty.name }]
          : [],
      )
    : [];
  const judges = perspectives.length > 0 || may('give_verdict');
  const seen = seenVersion(room);
  const since = seen ?? version.number;
  const review = unfinishedReview(room, judged);
  const byline = version.content.byline || piece.authors.map((author) => author.label).join(', ');
  const order = [...layout.missing, ...layout.placed].map(({ view }) => view.id);
  const note = ({ view, note: shown }: LaidOutNote) => (
    <RoomNote
      key={view.id}
      note={shown}
      acts={notePermissions(view, room)}
      ground={view.block?.ground ?? null}
      cause={noteChange(view, version)}
      inText={view.kind === 'passage' && shown.state !== 'withdrawn' && shown.state !== 'cut'}
    />
  );
  return (
    <Room
      settings={{ ...counterpointSettings(room, version, dates), perspectives, mayClaim: may('give_verdict') }}
      language={version.content.language}
      order={order}
      changed={version.sentences.filter((sentence) => sentence.since > since).map((sentence) => sentence.index)}
      under={
        <>
          {review ? (
            <FinishReview pieceId={piece.id} review={review} />
          ) : (
            (seen === null || seen < version.number) && <LookLine />
          )}
          {layout.closed.length > 0 && (
            <details className={styles.closed}>
              <summary>{t(roomWords).closedNotes({ number: layout.closed.length })}</summary>
              {layout.closed.map(note)}
            </details>
          )}
          <PieceSources sources={version.content.sources} />
          <DownloadVersion pieceId={piece.id} number={version.number} />
          <FactsSection
            pieceId={piece.id}
            claims={room.claims}
            sentences={version.sentences}
            dates={dates}
            mayCheck={may('dispose')}
          />
        </>
      }
    >
      <PassageText
        piece={layout.text}
        onSource={sourceHref}
        {...(judges ? { afterSentence: (index: number) => <SentenceTool index={index} /> } : {})}
        beforeBody={
          <>
            <p className="byline">
              {byline}{' '}
              <span className="by">
                {byline && '· '}
                {t(disclosureLine)(version.content.disclosure)}
              </span>
            </p>
            <Tally room={room} layout={layout}>
              {perspectives.length > 0 && <MissingButton />}
              <UnfinishedWords notes={room.counterpoints.map(({ id }) => id)} />
            </Tally>
            <ComposeSlot block={null} />
            {layout.missing.map(note)}
          </>
        }
        afterBlock={(block) => (
          <>
            {(layout.factsAfter.get(block) ?? []).map((fact) => (
              <Fragment key={fact.id}>
                {fact.claim ? <FactMargin claim={fact.claim} /> : <ChangedFact pieceId={piece.id} fact={fact} />}
              </Fragment>
            ))}
            {(layout.notesAfter.get(block) ?? []).map(note)}
            {judges && <ComposeSlot block={block} />}
          </>
        )}
      />
    </Room>
  );
}
