'use client';

import { useEffect, useRef, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { noteId, passageId } from '@/app/_ui/dom-ids';
import { late } from '@/app/_ui/late';
import { Link } from '@/app/_ui/link';
import type { NoteView } from '@/app/_ui/note-view';
import { type BlockGround, takesTwoEditors } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { useWrite } from '../_forms/use-write';
import { piecePath } from '../_parts/piece-path';
import { useRoom } from '../_parts/room-context';
import type { NotePermissions } from './note-permissions';

const AnswerForm = late(() => import('../_forms/answer-form').then((file) => file.AnswerForm));
const EditForm = late(() => import('../_forms/edit-form').then((file) => file.EditForm));
const ReasonForm = late(() => import('../_forms/reason-form').then((file) => file.ReasonForm));
const RewriteForm = late(() => import('../_forms/rewrite-form').then((file) => file.RewriteForm));

type Form = 'answer' | 'hold' | 'overrule' | 'withdraw' | 'edit' | 'rewrite';

interface Props {
  note: NoteView;
  acts: NotePermissions;
  ground: BlockGround | null;
  inText: boolean;
}

/** What this viewer may do with one note; a form takes the place of the buttons while it is open. */
export function NoteActions({ note, acts, ground, inText }: Props) {
  const t = useWords();
  const { settings, select, say } = useRoom();
  const [form, setForm] = useState<Form | null>(null);
  const opener = useRef<Form | null>(null);
  const { write, busy, problem } = useWrite();
  const said = t(words).counterpoint;

  const open = (which: Form) => {
    select(note.id);
    opener.current = which;
    setForm(which);
  };
  const close = () => setForm(null);
  useEffect(() => {
    // Back to the button that opened it, or to the note if that button is gone.
    if (form !== null || opener.current === null) return;
    const card = document.getElementById(noteId(note.id));
    const back = card?.querySelector<HTMLElement>(`[data-act="${opener.current}"]`) ?? card;
    if (back && !back.matches('button')) back.tabIndex = -1;
    back?.focus({ preventScroll: true });
    opener.current = null;
  }, [form, note.id]);

  const resolve = async (outcome: 'satisfied' | 'stands') => {
    if (
      await write('POST', `/counterpoints/${note.id}/resolution`, { outcome, version: settings.version, digest: settings.digest })
    )
      say(t(roomWords).note.done[outcome === 'stands' && note.state === 'stale' ? 'stillStands' : outcome]);
  };
  const run = async () => {
    if (await write('PATCH', `/counterpoints/${note.id}`, { runs: true })) say(t(roomWords).note.done.run);
  };
  const copy = async () => {
    const url = new URL(piecePath(settings.pieceId, 'text'), location.href);
    url.hash = noteId(note.id);
    try {
      await navigator.clipboard.writeText(url.href);
      say(t(words).actions.copied);
    } catch {
      history.replaceState(history.state, '', url);
      say(t(roomWords).note.copyFailed);
    }
  };

  if (form === 'answer') return <AnswerForm note={note} onDone={close} level={3} />;
  if (form === 'edit') return <EditForm note={note} onDone={close} ground={ground} level={3} />;
  if (form === 'rewrite' && acts.rewrite)
    return <RewriteForm note={note} onDone={close} ground={ground} again={acts.rewrite} level={3} />;
  if (form === 'hold' || form === 'withdraw' || form === 'overrule') {
    const wantsTwo = acts.overrule === 'first' && ground !== null && takesTwoEditors(ground);
    return <ReasonForm note={note} onDone={close} name={form} ground={ground} wantsTwo={wantsTwo} level={3} />;
  }
  const standsLabel = note.state === 'stale' ? said.stillStands : said.stands;
  return (
    <>
      {problem && (
        <p role="alert" className="late">
          {problem.detail}
        </p>
      )}
      {acts.answer && (
        <Button data-act="answer" kind={acts.answer === 'first' ? 'secondary' : 'quiet'} onClick={() => open('answer')}>
          {acts.answer === 'first' ? said.answer : t(roomWords).note.answerAgain}
        </Button>
      )}
      {acts.satisfied && (
        <Button data-act="satisfied" busy={busy && t(words).actions.working} onClick={() => void resolve('satisfied')}>
          {said.satisfied}
        </Button>
      )}
      {acts.stands && (
        <Button data-act="stands" busy={busy && t(words).actions.working} onClick={() => void resolve('stands')}>
          {standsLabel}
        </Button>
      )}
      {acts.edit && (
        <Button data-act="edit" kind="quiet" onClick={() => open('edit')}>
          {t(words).actions.edit}
        </Button>
      )}
      {acts.rewrite && (
        <Button data-act="rewrite" kind="quiet" onClick={() => open('rewrite')}>
          {t(words).actions.edit}
        </Button>
      )}
      {acts.withdraw && (
        <Button data-act="withdraw" kind="quiet" onClick={() => open('withdraw')}>
          {said.withdraw}
        </Button>
      )}
      {acts.hold && (
        <Button data-act="hold" kind="quiet" onClick={() => open('hold')}>
          {said.hold}
        </Button>
      )}
      {acts.run && (
        <Button data-act="run" busy={busy && t(words).actions.working} onClick={() => void run()}>
          {said.run}
        </Button>
      )}
      {acts.overrule && (
        <Button data-act="overrule" kind="quiet" onClick={() => open('overrule')}>
          {acts.overrule === 'second' ? t(roomWords).note.secondOverrule : said.overrule}
        </Button>
      )}
      {acts.place && (
        <Link href={`${piecePath(settings.pieceId, 'lost')}?note=${note.id}`}>
          {note.state === 'cut' ? t(roomWords).lost.putElsewhere : said.selectAnother}
        </Link>
      )}
      {acts.link && (
        <Button data-minor="" kind="quiet" onClick={() => void copy()}>
          {t(words).actions.copyLink}
        </Button>
      )}
      {inText && (
        <a data-minor="passage" href={`#${passageId(note.id)}`}>
          {t(roomWords).toPassage}
        </a>
      )}
    </>
  );
}
