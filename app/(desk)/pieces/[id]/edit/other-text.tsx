import styles from '../_write/edit.module.css';
import { plainBody } from './differences';
import type { DraftText } from './draft-text';

/** A text that stands here to be read and copied from: the other one of a conflict, or one that was set aside. */
export function OtherText({ text, name }: { text: DraftText; name?: string }) {
  return (
    <div className={styles.theirs} lang={text.language}>
      {name && <h2 className={styles.side}>{name}</h2>}
      <h3 dir="auto">{text.headline}</h3>
      <p dir="auto">{text.standfirst}</p>
      {plainBody(text.body)
        .split('\n\n')
        .map((paragraph, index) => (
          <p key={index} dir="auto">
            {paragraph}
          </p>
        ))}
    </div>
  );
}
