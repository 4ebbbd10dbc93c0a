import { Fragment, type ReactNode } from 'react';
import type { Run } from '@/lib/text/split-runs';
import { claimTextId, noteId, passageId, sentenceId } from './dom-ids';
import { type Nested, nestRuns } from './nest-runs';
import type { PassageMark } from './passage-mark';
import { PassageRun } from './passage-run';

export interface LineSettings {
  /** The counterpoint whose passage is lit. */
  selected?: string | null;
  /** Where an entry of the piece's list of sources stands. */
  onSource?: (source: number) => string | null;
  /** Comes right behind a sentence: its tools. */
  afterSentence?: (index: number) => ReactNode;
}

/** One block's words with everything that is marked on them. */
export function PassageLine({ runs, ...settings }: LineSettings & { runs: readonly Run<PassageMark>[] }) {
  return <Stretch nodes={nestRuns(runs)} settings={settings} />;
}

function Stretch({ nodes, settings }: { nodes: Nested<PassageMark>[]; settings: LineSettings }): ReactNode {
  return nodes.map((node, index) => {
    const key = node.kind === 'run' ? `${node.run.start} ${index}` : `${node.range.kind} ${node.range.id} ${index}`;
    return (
      <Fragment key={key}>
        {node.kind === 'run' ? (
          <PassageRun run={node.run} onSource={settings.onSource} />
        ) : (
          <Marked node={node} settings={settings} />
        )}
      </Fragment>
    );
  });
}

function Marked({ node, settings }: { node: Extract<Nested<PassageMark>, { kind: 'range' }>; settings: LineSettings }) {
  const { range, first, last } = node;
  const inner = <Stretch nodes={node.children} settings={settings} />;
  switch (range.kind) {
    case 'sentence':
      return (
        <>
          <span id={first ? sentenceId(range.index) : undefined} data-sentence={range.index}>
            {inner}
          </span>
          {last && settings.afterSentence?.(range.index)}
        </>
      );
    case 'claim':
      return (
        <span className="claim" id={first ? claimTextId(range.id) : undefined} data-claim={range.id}>
          {inner}
        </span>
      );
    case 'counterpoint':
      // A closed note leaves no mark; its place is kept, so that the note still stands level with it.
      if (range.state === 'withdrawn' || range.state === 'cut')
        return <span id={first ? passageId(range.id) : undefined}>{inner}</span>;
      return (
        <>
          <mark
            className="pass"
            id={first ? passageId(range.id) : undefined}
            data-mark={range.id}
            data-hue={range.hue}
            data-state={range.state}
            data-blocking={range.blocking || undefined}
            aria-current={settings.selected === range.id ? 'true' : undefined}
          >
            {inner}
          </mark>
          {last && <Code mark={range} />}
        </>
      );
  }
}

/** The note's code behind its passage, glued to the last word (U+2060), so that it never starts a line. */
function Code({ mark }: { mark: Extract<PassageMark, { kind: 'counterpoint' }> }) {
  return (
    <>
      {'\u2060'}
      <a className="code" href={`#${noteId(mark.id)}`} data-mark={mark.id}>
        {mark.code}
      </a>
    </>
  );
}
