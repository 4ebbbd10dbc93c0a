'use client';

import { useWords } from '#words';
import { Select } from '@/app/_ui/select';
import { addAuthorInput } from '@/lib/review/commands/add-author';
import { workWords } from '@/lib/words/en/work';
import { PieceForm } from '../_forms/piece-form';
import { usePieceForm } from '../_forms/use-piece-form';
import { useSay } from '../_parts/work-page';

/** Names another account as an author of the piece; it cannot be taken back, so it says what follows. */
export function CoAuthorForm({ pieceId, free }: { pieceId: string; free: { id: string; name: string }[] }) {
  const t = useWords();
  const said = t(workWords).authors;
  const say = useSay();
  const form = usePieceForm(addAuthorInput, {
    pieceId,
    scope: 'author-',
    values: { personId: '' },
    method: 'POST',
    path: `/pieces/${pieceId}/authors`,
    body: (values) => values,
    say: { personId: said.choose },
    onSent: (_, { sent, clear }) => {
      say(said.added({ name: free.find(({ id }) => id === sent.personId)?.name ?? '' }));
      clear({ personId: '' });
    },
  });
  return (
    <PieceForm form={form} labelledBy="authors" what={t(workWords).thisRequest} send={said.add} button={{ kind: 'secondary' }}>
      <Select
        {...form.field('personId')}
        label={said.person}
        hint={said.hint}
        prompt={t(workWords).people.choose}
        options={free.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </PieceForm>
  );
}
