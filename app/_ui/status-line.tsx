import { useWords } from '#words';
import { words } from '@/lib/words/en/shared';
import { Glyph } from './glyph';

export type SaveState =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved'; time: string }
  | { state: 'offline' }
  | { state: 'failed' };

/** Whether the last typed words are saved. One live region; `time` is written already ("14:02"). */
export function StatusLine({ save }: { save: SaveState }) {
  return (
    <output className="saved">
      <Said save={save} />
    </output>
  );
}

function Said({ save }: { save: SaveState }) {
  const t = useWords();
  const said = t(words).status.save;
  switch (save.state) {
    case 'idle':
      return null;
    case 'saving':
      return (
        <>
          <Glyph name="open" />
          {said.saving}
        </>
      );
    case 'saved':
      return (
        <>
          <Glyph name="supported" />
          {said.saved({ time: save.time })}
        </>
      );
    case 'offline':
      return (
        <>
          <Glyph name="clock" />
          {said.offline}
        </>
      );
    case 'failed':
      return (
        <>
          <Glyph name="error" />
          {said.failed}
        </>
      );
  }
}
