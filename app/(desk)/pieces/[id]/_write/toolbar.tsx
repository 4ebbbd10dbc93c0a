'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useWords } from '#words';
import { authoringWords } from '@/lib/words/en/authoring';
import styles from './edit.module.css';
import { LinkPanel } from './link-panel';
import { SourcePanel } from './source-panel';

type Panel = 'link' | 'source' | null;
interface Tool {
  name: string;
  label: string;
  keys?: string;
  pressed?: boolean;
  opens?: boolean;
  off?: boolean;
  act: () => void;
}
interface Props {
  editor: Editor;
  box: RefObject<HTMLDivElement | null>;
  panel: Panel;
  onPanel: (panel: Panel) => void;
  sources: { title: string; url: string }[];
  onAddSource: () => void;
}

/** The formatting that a piece may have. One stop of the Tab key; arrows go from tool to tool, Escape back into the text. */
export function Toolbar({ editor, box, panel, onPanel, sources, onAddSource }: Props) {
  const t = useWords();
  const said = t(authoringWords).edit;
  const [stop, setStop] = useState('bold');
  const now = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      link: current.isActive('link'),
      source: current.isActive('source_ref'),
      heading: current.isActive('heading', { level: 2 }),
      subheading: current.isActive('heading', { level: 3 }),
      quote: current.isActive('blockquote'),
      bullets: current.isActive('bulletList'),
      numbers: current.isActive('orderedList'),
      undo: current.can().undo(),
      redo: current.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  const toggle = (which: Exclude<Panel, null>) => () => onPanel(panel === which ? null : which);
  const tools: Tool[] = [
    { name: 'bold', label: said.bold, keys: 'Control+B', pressed: now.bold, act: () => chain().toggleBold().run() },
    { name: 'italic', label: said.italic, keys: 'Control+I', pressed: now.italic, act: () => chain().toggleItalic().run() },
    { name: 'link', label: said.link, keys: 'Control+K', pressed: now.link, opens: panel === 'link', act: toggle('link') },
    { name: 'source', label: said.source, pressed: now.source, opens: panel === 'source', act: toggle('source') },
    {
      name: 'heading',
      label: said.heading,
      keys: 'Control+Alt+2',
      pressed: now.heading,
      act: () => chain().toggleHeading({ level: 2 }).run(),
    },
    {
      name: 'subheading',
      label: said.subheading,
      keys: 'Control+Alt+3',
      pressed: now.subheading,
      act: () => chain().toggleHeading({ level: 3 }).run(),
    },
    {
      name: 'quote',
      label: said.quote,
      keys: 'Control+Shift+B',
      pressed: now.quote,
      act: () => chain().toggleBlockquote().run(),
    },
    {
      name: 'bullets',
      label: said.bullets,
      keys: 'Control+Shift+8',
      pressed: now.bullets,
      act: () => chain().toggleBulletList().run(),
    },
    {
      name: 'numbers',
      label: said.numbers,
      keys: 'Control+Shift+7',
      pressed: now.numbers,
      act: () => chain().toggleOrderedList().run(),
    },
    { name: 'rule', label: said.rule, act: () => chain().setHorizontalRule().run() },
    { name: 'undo', label: said.undo, keys: 'Control+Z', off: !now.undo, act: () => chain().undo().run() },
    { name: 'redo', label: said.redo, keys: 'Control+Shift+Z', off: !now.redo, act: () => chain().redo().run() },
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      onPanel(null);
      editor.commands.focus();
      return;
    }
    const at = tools.findIndex((tool) => tool.name === stop);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
    const next = to === undefined ? undefined : tools.at(to % tools.length);
    if (!next) return;
    event.preventDefault();
    setStop(next.name);
    box.current?.querySelector<HTMLElement>(`[data-tool="${next.name}"]`)?.focus();
  };
  return (
    <div className={styles.tools}>
      <div
        ref={box}
        className={styles.buttons}
        role="toolbar"
        tabIndex={-1}
        aria-label={t(authoringWords).edit.toBody}
        aria-controls="body"
        aria-describedby="toolbar-keys"
        onKeyDown={onKeyDown}
      >
        {tools.map(({ name, label, keys, pressed, opens, off, act }) => (
          <button
            key={name}
            type="button"
            className={styles.tool}
            data-tool={name}
            tabIndex={name === stop ? 0 : -1}
            title={keys?.replace('Control', 'Ctrl')}
            aria-pressed={pressed}
            aria-expanded={opens}
            aria-disabled={off || undefined}
            aria-keyshortcuts={keys}
            // The text keeps its selection.
            onMouseDown={(event) => event.preventDefault()}
            onFocus={() => setStop(name)}
            onClick={off ? undefined : act}
          >
            {label}
          </button>
        ))}
      </div>
      <span className="hidden" id="toolbar-keys">
        {said.toolbarKeys}
      </span>
      {panel === 'link' && <LinkPanel editor={editor} onClose={() => onPanel(null)} />}
      {panel === 'source' && (
        <SourcePanel editor={editor} sources={sources} onClose={() => onPanel(null)} onAddSource={onAddSource} />
      )}
    </div>
  );
}
