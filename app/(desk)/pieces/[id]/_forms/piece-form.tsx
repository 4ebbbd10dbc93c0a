'use client';

import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import type { FormError } from '@/app/_ui/error-summary';
import { TextChangedLine } from '@/app/_ui/screen/newer-line';
import { words } from '@/lib/words/en/shared';
import { useEvents } from '../_parts/use-events';
import styles from './form.module.css';
import { Trouble } from './trouble';
import type { Writing } from './use-write';

/** Where a form stands: on its own page, in the margin beside the text, or in a dialog. */
type Frame =
  | { frame?: 'page'; onLeave?: () => void }
  | { frame: 'margin'; title: string; level?: 2 | 3 | undefined; onLeave: () => void }
  | { frame: 'dialog'; title: string; intro: ReactNode; open: boolean; onLeave: () => void };

type Props = Frame & {
  form: { pieceId: string; errors: FormError[]; writing: Writing; submit: () => void };
  /** What the error summary calls it: "This counterpoint". */
  what: string;
  /** The words on the button that sends it. */
  send: ReactNode;
  button?: Pick<ComponentProps<typeof Button>, 'kind' | 'final' | 'wide' | 'meaning' | 'closedBecause'>;
  /** Beside the button that sends it. */
  others?: ReactNode;
  /** Where a refusal of this code is put right. */
  ways?: ComponentProps<typeof Trouble>['ways'];
  /** The heading of a form that has none of its own. */
  labelledBy?: string;
  children?: ReactNode;
};

/** A form of a piece: errors first, then its fields and the button. If the text changed meanwhile, it says so and keeps every word. */
export function PieceForm(props: Props) {
  const t = useWords();
  const { form, send, button, others } = props;
  const id = useId();
  const submit = (
    <Button type="submit" form={id} kind="primary" {...button} busy={form.writing.busy && t(words).actions.sending}>
      {send}
    </Button>
  );
  if (props.frame === 'dialog')
    return (
      <Dialog open={props.open} onClose={props.onLeave} title={props.title} action={submit}>
        <div className="stack">
          <div>{props.intro}</div>
          <Fields {...props} id={id} buttons={null} />
        </div>
      </Dialog>
    );
  return (
    <Fields
      {...props}
      id={id}
      buttons={
        others || props.frame === 'margin' ? (
          <div className={props.frame === 'margin' ? styles.buttons : 'line'}>
            {submit}
            {others}
          </div>
        ) : (
          submit
        )
      }
    />
  );
}

/** Ctrl or ⌘ with Enter sends it; Escape leaves it where it can be left. */
function Fields(props: Props & { id: string; buttons: ReactNode }) {
  const { form, what, ways, id, buttons, children } = props;
  const { attempt } = form.writing;
  const element = useRef<HTMLFormElement>(null);
  // The margin is laid out again when errors make the form longer; then the summary must still be in sight.
  useEffect(() => {
    if (attempt === 0) return;
    const timer = setTimeout(() => element.current?.querySelector('.errors')?.scrollIntoView({ block: 'nearest' }), 60);
    return () => clearTimeout(timer);
  }, [attempt]);
  useEvents(element, {
    keydown: (event) => {
      // A dialog is left with Escape by the browser.
      if (event.key === 'Escape' && props.frame !== 'dialog' && props.onLeave) {
        event.stopPropagation();
        props.onLeave();
      }
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        form.submit();
      }
    },
  });
  const margin = props.frame === 'margin' ? props : null;
  const Heading = margin?.level === 2 ? 'h2' : 'h3';
  return (
    <form
      ref={element}
      id={id}
      className={margin ? styles.form : 'form'}
      noValidate
      aria-labelledby={margin ? `${id}-title` : props.labelledBy}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <Trouble
        pieceId={form.pieceId}
        what={what}
        errors={form.errors}
        writing={form.writing}
        ways={ways}
        level={margin?.level ?? 2}
      />
      {margin && (
        <Heading id={`${id}-title`} className={styles.title}>
          {margin.title}
        </Heading>
      )}
      {children}
      {buttons}
      {margin && <TextChangedLine />}
    </form>
  );
}
