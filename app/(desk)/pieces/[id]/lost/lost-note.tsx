'use client';

import { type ReactNode, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import type { NoteView } from '@/app/_ui/note-view';
import type { BlockGround } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import { ReasonForm } from '../_forms/reason-form';
import { Trouble } from '../_forms/trouble';
import { useWrite } from '../_forms/use-write';
import { piecePath } from '../_parts/piece-path';
import type { RoomSettings } from '../_parts/room-context';
import { useSay } from '../_parts/work-page';
import { BesideNote } from '../_reading/beside-note';
import styles from './lost.module.css';
import type { Suggested } from './surroundings';

interface Props {
  note: NoteView;
  ground: BlockGround | null;
  /** Why it has no place, and its old words. */
  cause: ReactNode;
  suggested: Suggested | null;
  /** BCP 47, of the piece. */
  language: string;
  mayPlace: boolean;
  placing: boolean;
  settings: RoomSettings;
}

/** One counterpoint with its old words and the place that may be its own now, and the three ways on. */
export function LostNote({ note, ground, cause, suggested, language, mayPlace, placing, settings }: Props) {
  const t = useWords();
  const { pieceId, version, digest } = settings;
  const [closing, setClosing] = useState(false);
  const writing = useWrite();
  const say = useSay();
  const said = t(words).counterpoint;
  // Of a note that nobody else has seen there is nothing to explain.
  const unseen = note.state === 'pending';
  const accept = async () => {
    if (!suggested) return;
    const { start, end, exact } = suggested;
    const anchor = { start, end, exact };
    if (await writing.write('POST', `/counterpoints/${note.id}/place`, { version, digest, anchor }))
      say(t(roomWords).lost.placed({ code: note.code }));
  };
  const actions = closing ? (
    <ReasonForm
      note={note}
      onDone={() => setClosing(false)}
      onSent={() => say(t(roomWords).lost.closed({ code: note.code }))}
      name={unseen ? 'withdraw' : 'no-longer'}
      ground={ground}
      level={3}
    />
  ) : mayPlace ? (
    <>
      <Trouble pieceId={pieceId} what={t(workWords).thisDecision} writing={writing} />
      {suggested && (
        <Button busy={writing.busy && t(words).actions.working} onClick={() => void accept()}>
          {said.placeThere}
          <span className="hidden">: {note.code}</span>
        </Button>
      )}
      {!placing && (
        <ButtonLink href={`${piecePath(pieceId, 'lost')}?note=${note.id}#place`}>
          {said.selectAnother}
          <span className="hidden">: {note.code}</span>
        </ButtonLink>
      )}
      <Button kind="quiet" onClick={() => setClosing(true)}>
        {unseen ? said.withdraw : said.noLongerApplies}
        <span className="hidden">: {note.code}</span>
      </Button>
    </>
  ) : (
    <p className="hint">{t(roomWords).lost.onlyWriter({ by: note.by })}</p>
  );
  return (
    <BesideNote
      note={note}
      acts={none}
      ground={null}
      settings={settings}
      cause={
        <>
          {cause}
          {suggested && (
            <>
              <p className={styles.may}>{t(roomWords).lost.suggestion({ sentences: suggested.sentences })}</p>
              <blockquote className={styles.around} dir="auto" lang={language}>
                {suggested.before}
                <mark className="pass" data-hue={note.hue}>
                  {suggested.exact}
                </mark>
                {suggested.after}
              </blockquote>
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
  rewrite: null,
  hold: false,
  run: false,
  overrule: null,
  place: false,
  link: false,
};
