import type { ReactNode } from 'react';
import { useWords } from '#words';
import { type DateSetting, formatDay, formatMoment } from '@/lib/words/dates';
import { words } from '@/lib/words/en/shared';
import { Cause } from './cause';
import { noteId } from './dom-ids';
import { type NoteView, noteGlyph } from './note-view';
import { Paragraphs } from './paragraphs';
import { Sources } from './sources';
import { State } from './state';
import { Tile } from './tile';

/** A counterpoint in the margin. `cause` says what changed when it is stale or lost its place; `actions` are what this viewer may do. */
export function NoteCard({
  note,
  dates,
  cause,
  actions,
  selected = false,
  level = 2,
}: {
  note: NoteView;
  dates: DateSetting;
  cause?: ReactNode;
  actions?: ReactNode;
  selected?: boolean;
  level?: 2 | 3;
}) {
  const t = useWords();
  const id = noteId(note.id);
  const Heading = level === 2 ? 'h2' : 'h3';
  const closed = note.state === 'withdrawn' || note.state === 'cut';
  return (
    <article
      className="note"
      id={id}
      data-hue={note.hue}
      data-state={note.state}
      data-blocking={note.blocking || note.willBlock ? true : undefined}
      aria-current={selected || undefined}
      aria-labelledby={`${id}-head`}
    >
      <header id={`${id}-head`}>
        <Tile hollow={closed || note.state === 'orphaned'}>{note.code}</Tile>
        <Heading>{note.perspective}</Heading>
        {note.blocking ? (
          <State glyph="blocking">{t(words).status.note.blocking}</State>
        ) : (
          <State glyph={noteGlyph[note.state]}>{t(words).status.note[note.state]}</State>
        )}
      </header>
      {closed && !cause ? (
        <p className="by">
          <Closing note={note} dates={dates} />
        </p>
      ) : (
        <Open note={note} dates={dates} cause={cause} level={level} />
      )}
      {actions && <div className="acts">{actions}</div>}
    </article>
  );
}

function Open({ note, dates, cause, level }: { note: NoteView; dates: DateSetting; cause: ReactNode; level: 2 | 3 }) {
  const t = useWords();
  const said = t(words).counterpoint;
  const Heading = level === 2 ? 'h3' : 'h4';
  const until = (at: string | null) => (at ? formatMoment(at, dates) : null);
  const wait = note.waitingFor && said.waitingFor({ name: note.waitingFor.name, until: until(note.waitingFor.until) });
  const after = wait ?? (note.state === 'stands' ? said.readersSeeBoth : null);
  return (
    <>
      <Paragraphs text={note.text} />
      <p className="by">
        {said.written({ by: note.by, when: formatDay(note.at, dates) })}
        {after && ` · ${after}`}
      </p>
      <Sources sources={note.sources} />
      {note.willBlock && (
        <p className="by">
          <State glyph="blocking">{t(words).status.note.willBlock}</State> {said.willBlock(note.willBlock)}
        </p>
      )}
      {note.state === 'pending' && <p className="by">{t(words).status.pendingOnlyYou}</p>}
      {note.blocking && (
        <p className="by">
          {said.blocking({ ground: note.blocking.ground, until: until(note.blocking.until) })}.{' '}
          {note.blocking.closer
            ? said.blockingClose({ name: note.blocking.closer, ground: note.blocking.ground })
            : said.blockingCloseYou({ ground: note.blocking.ground })}
        </p>
      )}
      {note.held !== null && <p className="by">{said.held({ reason: note.held })}</p>}
      {cause && <Cause glyph={note.state === 'stale' ? 'stale' : 'orphaned'}>{cause}</Cause>}
      {note.answer && (
        <div className="answer">
          <Heading>
            {said.answeredBy({ author: note.answer.author, kind: note.answer.kind, when: formatDay(note.answer.at, dates) })}
          </Heading>
          <Paragraphs text={note.answer.text} />
        </div>
      )}
    </>
  );
}

function Closing({ note, dates }: { note: NoteView; dates: DateSetting }) {
  const t = useWords();
  if (note.withdrawn)
    return t(words).counterpoint.withdrawnBy({
      by: note.withdrawn.by,
      when: formatDay(note.withdrawn.at, dates),
      reason: note.withdrawn.reason,
    });
  return t(words).counterpoint.written({ by: note.by, when: formatDay(note.at, dates) });
}
