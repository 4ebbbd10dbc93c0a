'use client';

import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import type { NoteView } from '@/app/_ui/note-view';
import { words } from '@/lib/words';
import { roomWords } from '@/lib/words/room';
import { BesideNote } from '../_room/beside-note';
import { piecePath } from '../_room/piece-path';
import { noLongerAct } from '../_room/reason-acts';
import { ReasonForm } from '../_room/reason-form';
import type { RoomSettings } from '../_room/room-context';
import { useWrite } from '../_room/use-write';

interface Props {
  note: NoteView;
  was: { exact: string; version: number };
  suggested: { start: number; end: number; exact: string; sentence: number } | null;
  mayPlace: boolean;
  placing: boolean;
  settings: RoomSettings;
}

/** One counterpoint with its old words, and the three ways on. */
export function LostNote({ note, was, suggested, mayPlace, placing, settings }: Props) {
  const { pieceId, version, digest } = settings;
  const [closing, setClosing] = useState(false);
  const { write, busy, problem } = useWrite();
  const said = words.counterpoint;
  const accept = async () => {
    if (!suggested) return;
    const { start, end, exact } = suggested;
    await write('POST', `/counterpoints/${note.id}/place`, { version, digest, anchor: { start, end, exact } });
  };
  const actions = closing ? (
    <ReasonForm note={note} onDone={() => setClosing(false)} act={noLongerAct(note)} level={3} />
  ) : mayPlace ? (
    <>
      {problem && (
        <p className="late" role="alert">
          {problem.detail}
        </p>
      )}
      {suggested && (
        <Button busy={busy && words.actions.working} onClick={() => void accept()}>
          {said.placeThere}
        </Button>
      )}
      {!placing && <ButtonLink href={`${piecePath(pieceId, 'lost')}?note=${note.id}#place`}>{said.selectAnother}</ButtonLink>}
      <Button kind="quiet" onClick={() => setClosing(true)}>
        {said.noLongerApplies}
      </Button>
    </>
  ) : (
    <p className="hint">{roomWords.lost.onlyWriter({ by: note.by })}</p>
  );
  return (
    <BesideNote
      note={note}
      acts={none}
      ground={null}
      settings={settings}
      cause={
        <>
          <p>
            <b>
              {roomWords.lost.was} {was.version}:
            </b>
          </p>
          <blockquote dir="auto">{was.exact}</blockquote>
          {suggested && (
            <>
              <p>{roomWords.lost.suggestion({ sentence: suggested.sentence })}</p>
              <blockquote dir="auto">{suggested.exact}</blockquote>
            </>
          )}
        </>
      }
      actions={actions}
    />
  );
}

const none = {
  answer: null,
  satisfied: false,
  stands: false,
  withdraw: false,
  edit: false,
  hold: false,
  run: false,
  overrule: null,
  place: false,
  link: false,
};
