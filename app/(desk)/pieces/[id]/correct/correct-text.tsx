'use client';

import { EditorContent } from '@tiptap/react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import type { FormError } from '@/app/_ui/error-summary';
import { TextArea } from '@/app/_ui/text-area';
import { TextField } from '@/app/_ui/text-field';
import { correctInput } from '@/lib/review/commands/decisions/correct';
import type { CorrectableView } from '@/lib/review/views/live';
import { authoringWords } from '@/lib/words/en/authoring';
import { correctWords } from '@/lib/words/en/correct';
import { words } from '@/lib/words/en/shared';
import { checkFields } from '../_forms/check-fields';
import { useWrite } from '../_forms/use-write';
import styles from '../_write/edit.module.css';
import { LineField } from '../_write/line-field';
import { removeSource } from '../_write/source-list';
import { SourceRows } from '../_write/source-rows';
import { Toolbar } from '../_write/toolbar';
import { useBodyEditor } from '../_write/use-body-editor';
import own from './correct.module.css';
import type { CorrectedContent } from './correction';
import { correctionFields, correctionRequest, correctionRules, correctionSays } from './correction-request';
import { correctionKeys } from './kept-correction';
import { useCorrection } from './use-correction';
import { WhatGoesOut } from './what-goes-out';

interface Props {
  pieceId: string;
  personId: string;
  live: CorrectableView;
  proposal: { version: number; content: CorrectableView['content'] } | null;
  /** Keys of what was said against the text and is answered with this. */
  answers: string[];
}

/** The live text in the editor, and beside it what goes out: the notice with the whole difference. */
export function CorrectText({ pieceId, personId, live, proposal, answers }: Props) {
  const t = useWords();
  const { headline, standfirst, byline, body, sources, disclosure, language } = proposal?.content ?? live.content;
  const start: CorrectedContent = { headline, standfirst, byline, body, sources, disclosure };
  const found = useCorrection(correctionKeys(pieceId, personId, live.digest, proposal?.version ?? null), live, start);
  const { correction, write, replaced, patch, forget } = found;
  const { content } = correction;
  const [panel, setPanel] = useState<'link' | 'source' | null>(null);
  const tools = useRef<HTMLDivElement>(null);
  const writing = useWrite();
  const [errors, setErrors] = useState<FormError[]>([]);
  const router = useRouter();
  const editor = useBodyEditor({
    text: content,
    language,
    replaced,
    onUpdate: ({ editor: current }) => write({ body: current.getJSON() }),
  });

  const send = async () => {
    const checked = checkFields(
      t,
      {
        input: correctInput,
        body: (typed) => correctionRequest(typed, { live, patch, proposal: proposal?.version ?? null, answers }),
        say: correctionSays(t),
        fieldOf: correctionFields,
        rules: correctionRules(t),
      },
      correction,
    );
    setErrors(checked.errors);
    if (checked.errors.length > 0) return writing.failed();
    if (!(await writing.write('POST', `/pieces/${pieceId}/decisions`, checked.request, { leaves: true }))) return;
    forget();
    router.push(`/pieces/${pieceId}/decide`);
  };

  return (
    <div className={own.page} data-stays={found.isStarted || undefined}>
      <div className={own.text}>
        <output className={own.older}>
          {found.isOlder && (
            <>
              <p>{t(correctWords).older}</p>
              <Button
                onClick={() => {
                  found.startAgain();
                  editor?.commands.focus();
                }}
              >
                {t(correctWords).startAgain}
              </Button>
            </>
          )}
        </output>
        {editor && (
          <Toolbar
            editor={editor}
            box={tools}
            panel={panel}
            onPanel={setPanel}
            sources={content.sources}
            onAddSource={() => document.getElementById('add-source')?.click()}
          />
        )}
        <LineField
          id="headline"
          label={t(words).writing.headline}
          className={styles.headline ?? ''}
          value={content.headline}
          error={null}
          language={language}
          readOnly={false}
          onChange={(value) => write({ headline: value })}
          onEnter={() => document.getElementById('standfirst')?.focus()}
        />
        <LineField
          id="standfirst"
          label={t(words).writing.standfirst}
          className={styles.standfirst ?? ''}
          value={content.standfirst}
          error={null}
          language={language}
          readOnly={false}
          onChange={(value) => write({ standfirst: value })}
          onEnter={() => editor?.commands.focus('start')}
        />
        <div className={styles.line}>
          <span className={styles.label} id="body-label">
            {t(words).writing.body}
          </span>
          {editor ? <EditorContent editor={editor} /> : <div className={styles.body} aria-busy="true" />}
        </div>
        <section className={styles.about} aria-labelledby="about">
          <h2 id="about">{t(authoringWords).edit.about}</h2>
          <TextField
            name="byline"
            label={t(words).writing.byline}
            value={content.byline}
            dir="auto"
            onChange={(event) => write({ byline: event.target.value })}
          />
          <SourceRows
            sources={content.sources}
            errors={[]}
            readOnly={false}
            onChange={(next) => write({ sources: next })}
            onRemove={(index) => {
              write({ sources: content.sources.filter((_, at) => at !== index) });
              if (editor) removeSource(editor, index);
            }}
          />
          <TextArea
            name="disclosure"
            label={t(correctWords).disclosure}
            rows={2}
            value={content.disclosure}
            onChange={(event) => write({ disclosure: event.target.value })}
          />
        </section>
      </div>
      <WhatGoesOut live={live} found={found} form={{ pieceId, errors, writing, submit: () => void send() }} />
    </div>
  );
}
