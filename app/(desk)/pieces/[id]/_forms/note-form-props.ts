import type { NoteView } from '@/app/_ui/note-view';

export interface NoteFormProps {
  note: NoteView;
  /** Sent or left: back to the note's buttons. */
  onDone: () => void;
  level?: 2 | 3;
}
