import { useWords } from '#words';
import { noteId } from '@/app/_ui/dom-ids';
import { Link } from '@/app/_ui/link';
import { Paragraphs } from '@/app/_ui/paragraphs';
import { State } from '@/app/_ui/state';
import { hueOf, Tile } from '@/app/_ui/tile';
import { runCounterpointInput } from '@/lib/review/commands/run-counterpoint';
import type { CounterpointView, RoomView } from '@/lib/review/views/piece';
import { workWords } from '@/lib/words/en/work';
import { AskDialog } from '../_forms/ask-dialog';
import { DoButton } from '../_forms/do-button';
import { piecePath } from '../_parts/piece-path';
import styles from '../_parts/work.module.css';
import { isBlocking } from '../_reading/margin-note';

/** The counterpoints that readers would see, and those that are held, each with the way to change it. */
export function RunList({ room, notes }: { room: RoomView; notes: CounterpointView[] }) {
  const t = useWords();
  const said = t(workWords).decide;
  const mayRun = room.can['run_counterpoint']?.allowed === true;
  return (
    <section className={styles.section} aria-labelledby="running">
      <h2 id="running">{said.running}</h2>
      <p className="hint">{notes.length === 0 ? said.runningNone : said.runningHint}</p>
      {notes.length > 0 && (
        <ul className={styles.rows}>
          {notes.map((note) => (
            <li key={note.id} className={styles.row}>
              <div className={styles.head}>
                <Tile hue={hueOf(note.hue)} hollow={!note.runs}>
                  {note.code}
                </Tile>
                <h3>{note.perspectiveName}</h3>
                <State glyph={note.runs ? 'stands' : 'withdrawn'}>{note.runs ? said.runs : said.held}</State>
              </div>
              <div className={styles.said}>
                <Paragraphs text={note.text} />
              </div>
              <p className="hint">
                {note.by.label}.{' '}
                {note.response
                  ? `${said.answeredBy} ${note.response.text.slice(0, 160)}${note.response.text.length > 160 ? '…' : ''}`
                  : said.noAnswer}
                {!note.runs && note.heldReason && ` ${said.held}: ${note.heldReason}`}
              </p>
              {isBlocking(note) && (
                <p>
                  <State glyph="blocking">{said.blocking}</State>{' '}
                  <Link href={`${piecePath(room.piece.id, 'text')}#${noteId(note.id)}`}>{said.overrule}</Link>
                </p>
              )}
              {mayRun && (
                <div>
                  {note.runs ? (
                    <AskDialog
                      pieceId={room.piece.id}
                      name={`hold-${note.id}`}
                      button={said.hold}
                      kind="quiet"
                      title={said.holdTitle({ code: note.code })}
                      say={said.holdSay}
                      final={said.holdFinal({ code: note.code })}
                      what={t(workWords).thisDecision}
                      method="PATCH"
                      path={`/counterpoints/${note.id}`}
                      body={{ runs: false }}
                      reason={{ input: runCounterpointInput, label: said.holdReason, hint: said.holdHint }}
                      done={`${note.code}: ${said.held}`}
                    />
                  ) : (
                    <DoButton
                      pieceId={room.piece.id}
                      what={t(workWords).thisDecision}
                      kind="quiet"
                      method="PATCH"
                      path={`/counterpoints/${note.id}`}
                      body={{ runs: true }}
                      done={`${note.code}: ${said.runs}`}
                    >
                      {said.letRun}
                    </DoButton>
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
