'use client';

import { useWords } from '#words';
import { TextArea } from '@/app/_ui/text-area';
import { addClaimInput } from '@/lib/review/commands/add-claim';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { type Target, useRoom } from '../_parts/room-context';
import { Discard } from './discard';
import { PieceForm } from './piece-form';
import { usePieceForm } from './use-piece-form';

/** A checkable assertion on whole sentences; its verdict is given on the page of the fact-check. */
export function ClaimForm({ target, onDone }: { target: Extract<Target, { form: 'claim' }>; onDone: () => void }) {
  const t = useWords();
  const said = t(roomWords).compose;
  const { settings, say } = useRoom();
  const { pieceId, version, digest } = settings;
  const { exact, sentences } = target.passage;
  const form = usePieceForm(addClaimInput, {
    pieceId,
    kept: `claim-${sentences.join('-')}`,
    about: target.passage,
    scope: 'claim-',
    focus: 'statement',
    values: { statement: exact },
    method: 'POST',
    path: `/pieces/${pieceId}/claims`,
    body: ({ statement }) => ({ version, digest, sentences, statement }),
    say: { statement: said.claimMissing },
    onSent: () => {
      onDone();
      say(said.claimKept);
    },
  });
  return (
    <PieceForm
      form={form}
      frame="margin"
      title={said.claimTitle}
      level={2}
      onLeave={onDone}
      what={said.claimWhat}
      send={said.claimSave}
      button={{ closedBecause: target.lost ? said.lostPassage : null, meaning: said.claimMeaning }}
      others={<Discard form={form} onLeave={onDone} />}
    >
      <p className="hint">{said.sentences({ numbers: sentences.map((index) => index + 1) })}</p>
      <TextArea {...form.field('statement')} label={t(words).facts.statement} hint={t(words).facts.statementHint} rows={3} />
    </PieceForm>
  );
}
