'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/app/_ui/button';
import { Select } from '@/app/_ui/select';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { useWrite } from '../_room/use-write';
import { WorkForm } from '../_work/work-form';
import { useSay } from '../_work/work-page';

const said = workWords.authors;
const schema = z.object({ author: z.string().min(1, said.choose) });

/** Names another account as an author of the piece; it cannot be taken back, so it says what follows. */
export function CoAuthorForm({ pieceId, free }: { pieceId: string; free: { id: string; name: string }[] }) {
  const { register, handleSubmit, formState, reset } = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { author: '' },
    shouldFocusError: false,
  });
  const writing = useWrite();
  const say = useSay();
  const message = formState.errors.author?.message;
  const send = handleSubmit(async ({ author }) => {
    const sent = await writing.write('POST', `/pieces/${pieceId}/authors`, { personId: author });
    if (!sent) return;
    reset();
    say(said.added({ name: free.find((person) => person.id === author)?.name ?? '' }));
  }, writing.failed);

  return (
    <WorkForm
      pieceId={pieceId}
      what={workWords.thisRequest}
      errors={message ? [{ field: 'author', message }] : []}
      writing={writing}
      onSubmit={() => void send()}
      labelledBy="authors"
    >
      <Select
        {...register('author')}
        label={said.person}
        hint={said.hint}
        error={message}
        prompt={workWords.people.choose}
        options={free.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button type="submit" busy={writing.busy && words.actions.sending}>
        {said.add}
      </Button>
    </WorkForm>
  );
}
