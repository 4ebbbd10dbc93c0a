'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { Choice } from '@/app/_ui/choice';
import { newIdempotencyKey, send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { Field } from '@/app/_ui/field';
import { pieceFiles } from '@/app/_ui/piece-files';
import { Select } from '@/app/_ui/select';
import { TextArea } from '@/app/_ui/text-area';
import { type Reading, understandFile } from '@/app/_ui/understand-file';
import { Understood } from '@/app/_ui/understood';
import { useSendForm } from '@/app/_ui/use-send-form';
import { splitsWell } from '@/lib/text/splits-well';
import { authoringWords } from '@/lib/words/en/authoring';
import { fileWords } from '@/lib/words/en/files';
import { words } from '@/lib/words/en/shared';
import { readTextFile } from './read-text-file';
import { inputOf, type StartValues, startSchema } from './start-values';
import { UnderstoodText } from './understood-text';
import { useKeptStart } from './use-kept-start';

type Option = { value: string; label: string };
interface Props {
  personId: string;
  desks: Option[];
  /** For editors: the authors for whom they may bring in a text. */
  authors: Option[];
}

/** How a piece begins. A file of plain text is read here; what is in any other the server says, and keeps nothing. Either is shown before it becomes a piece. */
export function StartForm({ personId, desks, authors }: Props) {
  const t = useWords();
  const said = t(authoringWords).start;
  const router = useRouter();
  const act = useRef<{ body: string; key: string } | null>(null);
  const [file, setFile] = useState<{ name: string } | null>(null);
  const [fileError, setFileError] = useState<string | null>(null);
  const [isReading, setIsReading] = useState(false);
  const latest = useRef<File | null>(null);
  const { form, errors, attempt, busy, errorAt, submit } = useSendForm<StartValues, StartValues>({
    schema: startSchema,
    defaults: {
      how: 'empty',
      text: '',
      file: null,
      deskId: desks.length === 1 ? (desks[0]?.value ?? '') : '',
      language: t.language,
      authorId: '',
    },
    say: {
      text: said.textMissing,
      deskId: said.deskMissing,
      authorId: t(words).errors.unexpected,
      language: t(words).errors.unexpected,
    },
    act: async (given) => {
      const input = inputOf(given);
      const body = JSON.stringify(input);
      if (act.current?.body !== body) act.current = { body, key: newIdempotencyKey() };
      const made = await send<{ id: string }>(t, 'POST', '/pieces', input, { idempotencyKey: act.current.key });
      if (!made.ok) return made.problem;
      forget();
      router.push(`/pieces/${made.data.id}/edit`);
      return null;
    },
  });
  const forget = useKeptStart(personId, form);
  const how = useWatch({ control: form.control, name: 'how' });
  const text = useWatch({ control: form.control, name: 'text' });
  const language = useWatch({ control: form.control, name: 'language' });
  const { dirtyFields } = form.formState;
  const imported = useWatch({ control: form.control, name: 'file' });
  /** Fills empty fields with what the text says about itself; chosen values stay. */
  const offerLanguage = (stated: string | null) => {
    if (stated !== null && stated in t(authoringWords).languages && !dirtyFields.language) form.setValue('language', stated);
  };
  // What a file brings answers an error of another field.
  const lookAgain = () => form.formState.isSubmitted && void form.trigger();
  const onFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    if (!chosen) return;
    latest.current = chosen;
    // Whatever comes of this one: what was understood of the file before goes with it.
    setFileError(null);
    setFile(null);
    form.setValue('file', null);
    form.setValue('text', '');
    setIsReading(true);
    const read = await readTextFile(chosen);
    // Somebody who chose another one meanwhile gets that.
    if (latest.current !== chosen) return;
    if (read !== null) {
      setIsReading(false);
      setFile({ name: chosen.name });
      form.setValue('text', read);
      lookAgain();
      return;
    }
    await understand(chosen);
  };
  const understand = async (chosen: File, reading?: Reading) => {
    setIsReading(true);
    const understood = await understandFile(t, chosen, reading);
    if (latest.current !== chosen) return;
    setIsReading(false);
    if (!understood.ok) {
      setFileError(understood.detail);
      return;
    }
    form.setValue('file', { name: chosen.name, view: understood.view });
    offerLanguage(understood.view.language ?? null);
    lookAgain();
  };
  const fromFile = how === 'file' ? imported : null;
  const withText = how === 'paste' || (how === 'file' && text !== '' && !fromFile);
  // Before a file is chosen there is no field for its text: the error belongs to the file.
  const shown = errors.map((error) =>
    error.field === 'text' && how === 'file' && !imported
      ? { field: 'file', message: file === null ? said.fileMissing : t(fileWords).troubles.no_text }
      : error,
  );
  const missingFile = shown.find((error) => error.field === 'file')?.message ?? null;
  return (
    <>
      <ErrorSummary heading={t(words).errors.summaryOf({ what: said.thisPiece })} errors={shown} attempt={attempt} />
      <h1 className="title">{said.title}</h1>
      <form className="form" noValidate onSubmit={submit}>
        <Choice
          {...form.register('how')}
          label={said.how}
          options={[
            { value: 'empty', label: said.empty },
            { value: 'paste', label: said.paste, hint: said.pasteHint },
            { value: 'file', label: said.file, hint: said.fileHint },
          ]}
        />
        {how === 'file' && (
          <Field id="file" label={said.fileLabel} hint={said.fileMost} error={fileError ?? missingFile}>
            {(control) => (
              <>
                <input {...control} type="file" accept={pieceFiles} onChange={(event) => void onFile(event)} />
                <output className="hint">
                  {isReading ? said.fileReading : fromFile ? said.fileUnderstood({ name: fromFile.name }) : ''}
                </output>
              </>
            )}
          </Field>
        )}
        {fromFile && (
          <Understood
            piece={fromFile.view}
            notices={fromFile.view.notices}
            onRead={(reading) => latest.current && void understand(latest.current, reading)}
          />
        )}
        {withText && (
          <TextArea
            {...form.register('text')}
            label={said.text}
            hint={how === 'file' && file ? said.fileRead({ name: file.name }) : said.pasteHint}
            error={errorAt('text')}
            rows={12}
          />
        )}
        {withText && text.trim() !== '' && <UnderstoodText text={text} onLanguage={offerLanguage} />}
        {desks.length > 1 && (
          <Select {...form.register('deskId')} label={said.desk} prompt="" error={errorAt('deskId')} options={desks} />
        )}
        {authors.length > 0 && (
          <Select
            {...form.register('authorId')}
            label={said.author}
            hint={said.authorHint}
            error={errorAt('authorId')}
            prompt={said.myself}
            options={authors}
          />
        )}
        <Select
          {...form.register('language')}
          label={t(words).writing.language}
          hint={splitsWell(language) ? undefined : t(authoringWords).mayBeSplitWrongly}
          error={errorAt('language')}
          options={Object.entries(t(authoringWords).languages).map(([value, label]) => ({ value, label }))}
        />
        <Button kind="primary" type="submit" busy={(busy && said.creating) || (how === 'file' && isReading && said.fileReading)}>
          {how === 'empty' ? said.create : said.createFrom}
        </Button>
      </form>
    </>
  );
}
