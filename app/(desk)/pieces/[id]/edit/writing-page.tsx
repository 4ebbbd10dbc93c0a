'use client';

import { EditorContent } from '@tiptap/react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '#words';
import { ErrorSummary } from '@/app/_ui/error-summary';
import type { ImportNotice } from '@/lib/formats/import/import-notice';
import { submission } from '@/lib/review/submission';
import type { DraftView } from '@/lib/review/views/text';
import type { ReviewState } from '@/lib/review/vocabulary';
import { type DateSetting, formatClock } from '@/lib/words/dates';
import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import { Permissions, type Permitted } from '../_forms/permissions';
import styles from '../_write/edit.module.css';
import { LineField } from '../_write/line-field';
import { removeSource } from '../_write/source-list';
import { Toolbar } from '../_write/toolbar';
import { useBodyEditor } from '../_write/use-body-editor';
import { AboutFields } from './about-fields';
import { Conflict, nameOf } from './conflict';
import { CueList } from './cue-list';
import { plainBody } from './differences';
import { type DraftText, sameText, textOf } from './draft-text';
import { OtherText } from './other-text';
import { PasteNotice } from './paste-notice';
import { pastedHtml } from './pasted-html';
import { ProposedChanges } from './proposed-changes';
import { ReplaceFromFile } from './replace-from-file';
import { SaveStatus } from './save-status';
import { SetAside } from './set-aside';
import { disclosedIn, SubmitBox } from './submit-box';
import { submitErrors } from './submit-errors';
import { unkeptErrors } from './unkept-errors';
import { useCues } from './use-cues';
import { useDraft } from './use-draft';
import { useSubmit } from './use-submit';

interface Props {
  pieceId: string;
  personId: string;
  draft: DraftView;
  /** What the last version says, or what readers have; null before the first. */
  last: DraftView['content'] | null;
  review: ReviewState;
  live: boolean;
  /** Why no version can be made, whatever is written. */
  closedBecause: string | null;
  authors: string[];
  byAuthor: boolean;
  /** An editor edits what an author handed in. */
  edits: boolean;
  /** What the viewer permits editors, as an author of the piece; null for an editor. */
  permissions: Permitted | null;
  raising: string[];
  dates: DateSetting;
}

/** The working copy: the text in the piece's own type, what belongs to it below, and beside it what will be asked and how to hand it in. */
export function WritingPage(page: Props) {
  const t = useWords();
  const { pieceId, dates } = page;
  const said = t(authoringWords).edit;
  const { keeper, state } = useDraft(pieceId, page.personId, page.draft);
  const { text, ready } = state;
  const [panel, setPanel] = useState<'link' | 'source' | null>(null);
  const [merging, setMerging] = useState(false);
  const [pasted, setPasted] = useState<ImportNotice[]>([]);
  const tools = useRef<HTMLDivElement>(null);
  const { failed, attempt, busy, submit, forgive } = useSubmit(pieceId, keeper, state.saving === 'saved');
  const { replaced } = state;
  // A text that somebody else put here: out of this device, out of another tab, out of a conflict.
  const other = useMemo(() => (replaced > 0 ? { ...keeper.get().text } : null), [replaced, keeper]);

  const editor = useBodyEditor({
    text,
    language: text.language,
    replaced: other,
    editable: false,
    onUpdate: ({ editor: current }) => keeper.change({ body: current.getJSON() }),
    onBlur: () => void keeper.save(),
    pasted: (html) => {
      const listed = keeper.get().text.sources;
      const found = pastedHtml(html, listed);
      setPasted(found.notices);
      if (found.sources.length > listed.length) keeper.change({ sources: found.sources });
      return found.html;
    },
    keys: (_, event) => {
      if (event.altKey && event.key === 'F10') tools.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      else if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k') setPanel('link');
      else return false;
      event.preventDefault();
      return true;
    },
  });
  const { cues, words: counted } = useCues(editor, text.language);

  useEffect(() => {
    if (editor && editor.isEditable !== ready) editor.setEditable(ready, false);
  }, [editor, ready]);

  const settled = useDeferredValue(text);
  const missing = useMemo(() => submitErrors(t, settled), [t, settled]);
  const same = useMemo(() => page.last !== null && sameText(page.last, settled), [page.last, settled]);
  const unkept = unkeptErrors(t, state.unkept);
  const errors = [...unkept, ...failed];
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message ?? null;
  const number = page.draft.version + 1;
  const mayBeSame = submission(page.review, page.byAuthor) !== null;

  const onChange = (patch: Partial<DraftText>) => {
    forgive();
    keeper.change(patch);
  };
  const addSource = () => {
    document.getElementById('add-source')?.click();
  };

  return (
    <div className={styles.page}>
      <div className={styles.top}>
        {editor ? (
          <Toolbar editor={editor} box={tools} panel={panel} onPanel={setPanel} sources={text.sources} onAddSource={addSource} />
        ) : (
          <div className={styles.tools} />
        )}
        <SaveStatus state={state} words={counted} dates={dates} onSave={() => void keeper.settle()} />
        <PasteNotice
          notices={pasted}
          onDismiss={() => {
            setPasted([]);
            editor?.commands.focus();
          }}
        />
      </div>
      <div className={styles.said}>
        <ErrorSummary heading={t(authoringWords).submit.notMade} errors={failed} attempt={attempt} />
        {unkept.length > 0 && failed.length === 0 && (
          <section className="errors">
            <h2>{said.heldTitle}</h2>
            <ul>
              {unkept.map(({ field, message }) => (
                <li key={message}>
                  <a href={`#${field}`}>{message}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {state.problem && state.saving === 'failed' && (
          <p className="late" role="alert">
            {state.problem.fields[0]?.why ?? state.problem.detail}
          </p>
        )}
        {!state.keeps && state.saving !== 'saved' && <p className="late">{said.notKept}</p>}
        <output className={styles.notice}>
          {state.notice?.kind === 'restored' && said.restored}
          {state.notice?.kind === 'newer' && said.newer({ by: state.notice.by, when: formatClock(state.notice.at, dates) })}
        </output>
        {state.conflict && (
          <Conflict
            stored={state.conflict}
            mine={text}
            fromDevice={state.fromDevice}
            merging={merging}
            dates={dates}
            onMerge={setMerging}
            onMine={() => {
              setMerging(false);
              keeper.keepMine();
              editor?.commands.focus();
            }}
            onTheirs={() => {
              setMerging(false);
              keeper.takeTheirs();
              editor?.commands.focus();
            }}
          />
        )}
        {page.last && page.live && page.byAuthor && (
          <ProposedChanges
            live={page.last}
            text={settled}
            onStart={() => {
              if (page.last) keeper.startFrom(page.last);
              editor?.commands.focus();
            }}
          />
        )}
        <SetAside
          asides={state.asides}
          dates={dates}
          onBring={(aside) => {
            keeper.bringBack(aside);
            editor?.commands.focus();
          }}
          onDrop={(aside) => {
            keeper.dropAside(aside);
            // The next one, or the text: the button is gone.
            if (keeper.get().asides.length > 0) document.getElementById('set-aside')?.focus();
            else editor?.commands.focus();
          }}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: every field in it saves when it is left */}
      <div className={styles.columns} onBlur={() => void keeper.save()}>
        <div className={styles.column}>
          <LineField
            id="headline"
            label={t(words).writing.headline}
            className={styles.headline ?? ''}
            value={text.headline}
            error={errorAt('headline')}
            language={text.language}
            readOnly={!ready}
            onChange={(headline) => onChange({ headline })}
            onEnter={() => document.getElementById('standfirst')?.focus()}
          />
          <LineField
            id="standfirst"
            label={t(words).writing.standfirst}
            className={styles.standfirst ?? ''}
            value={text.standfirst}
            error={errorAt('standfirst')}
            language={text.language}
            readOnly={!ready}
            onChange={(standfirst) => onChange({ standfirst })}
            onEnter={() => editor?.commands.focus('start')}
          />
          <div className={styles.line}>
            <span className={styles.label} id="body-label">
              {t(words).writing.body}
            </span>
            {editor ? (
              <EditorContent editor={editor} />
            ) : (
              <div className={styles.body} lang={text.language} aria-busy="true">
                {plainBody(page.draft.content.body)
                  .split('\n\n')
                  .map((paragraph, index) => (
                    <p key={index} dir="auto">
                      {paragraph}
                    </p>
                  ))}
              </div>
            )}
          </div>
          <AboutFields
            text={text}
            authors={page.authors}
            raising={page.raising}
            errors={errors}
            readOnly={!ready}
            onChange={onChange}
            onRemoveSource={(index) => {
              onChange({ sources: text.sources.filter((_, at) => at !== index) });
              if (editor) removeSource(editor, index);
            }}
          />
        </div>
        <div className={styles.aside} data-merging={(merging && state.conflict !== null) || undefined}>
          {merging && state.conflict ? (
            <OtherText text={textOf(state.conflict)} name={nameOf(t, state.conflict, dates)} />
          ) : (
            <>
              <SubmitBox
                number={number}
                same={same}
                mayBeSame={mayBeSame}
                byAuthor={page.byAuthor || !page.edits}
                edits={page.edits}
                missing={missing}
                disclosed={disclosedIn(text.disclosure)}
                closedBecause={page.closedBecause ?? (state.conflict ? t(authoringWords).submit.closedConflict : null)}
                live={page.live}
                busy={busy}
                permissions={!page.live && page.permissions && <Permissions pieceId={pieceId} permitted={page.permissions} />}
                onSubmit={() => void submit()}
              />
              <ReplaceFromFile pieceId={pieceId} keeper={keeper} state={state} />
              <CueList
                editor={editor}
                cues={cues}
                byAuthor={page.byAuthor}
                storageKey={`counterpoint.cues.${page.personId}.${pieceId}`}
              />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
