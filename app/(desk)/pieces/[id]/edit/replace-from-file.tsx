'use client';

import { type ChangeEvent, useRef, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { ImportNotices } from '@/app/_ui/import-notices';
import { pieceFiles } from '@/app/_ui/piece-files';
import { type Reading, readingQuery, understandFile } from '@/app/_ui/understand-file';
import { Understood } from '@/app/_ui/understood';
import { type ImportView, importedDraftView } from '@/lib/review/views/text';
import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import styles from '../_write/edit.module.css';
import type { DraftKeeper, DraftState } from './draft-keeper';

interface Props {
  pieceId: string;
  keeper: DraftKeeper;
  state: DraftState;
}

/** For whoever edited the text outside: shows what is in their file, asks once, and puts it in place of what stands here, which is set aside. */
export function ReplaceFromFile({ pieceId, keeper, state }: Props) {
  const t = useWords();
  const said = t(authoringWords).replace;
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<{ file: File; reading: Reading; view: ImportView } | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [done, setDone] = useState<{ name: string; differs: boolean; notices: ImportView['notices'] } | null>(null);

  const forget = () => {
    setFound(null);
    if (input.current) input.current.value = '';
  };
  const onFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) await understand(file);
  };
  const understand = async (file: File, reading: Reading = {}) => {
    setError(null);
    setDone(null);
    setBusy(said.reading);
    const understood = await understandFile(t, file, reading);
    setBusy(null);
    if (understood.ok) return setFound({ file, reading, view: understood.view });
    setFound(null);
    setError(understood.detail);
  };
  const onReplace = async () => {
    if (!found) return;
    setBusy(said.replacing);
    const answer = await replace(found.file, found.reading);
    setBusy(null);
    if (typeof answer === 'string') setError(answer);
    else setDone({ name: found.file.name, notices: found.view.notices, ...answer });
    forget();
  };
  /** A sentence: why nothing was replaced. */
  const replace = async (file: File, reading: Reading): Promise<string | { differs: boolean }> => {
    if (!(await keeper.settle())) return said.notSaved;
    const sent = await send(t, 'POST', `/pieces/${pieceId}/import${readingQuery(reading)}`, file, {
      ifMatch: `"${keeper.get().revision}"`,
    });
    if (!sent.ok) {
      if (sent.problem.code === 'stale_draft') await keeper.refresh();
      return sent.problem.detail;
    }
    const stored = importedDraftView.safeParse(sent.data);
    if (!stored.success) return t(words).errors.unexpected;
    const { notices: _, ...draft } = stored.data;
    return { differs: keeper.replaced(draft) };
  };

  return (
    <section className={styles.fromFile} aria-labelledby="from-file">
      <h2 id="from-file">{said.title}</h2>
      <Field id="replace-file" label={said.label} hint={said.hint} error={error}>
        {(control) => (
          <input
            {...control}
            ref={input}
            type="file"
            accept={pieceFiles}
            disabled={!state.ready || state.conflict !== null || busy !== null}
            onClick={({ currentTarget }) => {
              // The same file again, changed meanwhile, is another choice; until then the field names the one that was refused.
              currentTarget.value = '';
            }}
            onChange={(event) => void onFile(event)}
          />
        )}
      </Field>
      <output className={styles.fromFileSaid}>
        {busy ?? ''}
        {done && (
          <>
            <p>{said.done(done)}</p>
            <ImportNotices notices={done.notices} />
          </>
        )}
      </output>
      <Dialog
        open={found !== null}
        onClose={forget}
        title={said.ask({ name: found?.file.name ?? '' })}
        action={
          <Button kind="primary" busy={busy} onClick={() => void onReplace()}>
            {said.button}
          </Button>
        }
      >
        {found && (
          <div className="stack">
            <p>{said.gives({ sources: state.text.sources.length })}</p>
            <Understood
              piece={found.view}
              notices={found.view.notices}
              onRead={(reading) => void understand(found.file, reading)}
            />
          </div>
        )}
      </Dialog>
    </section>
  );
}
