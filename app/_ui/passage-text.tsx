import { Fragment, type ReactNode } from 'react';
import type { CanonicalBlock } from '@/lib/text/canonical-text';
import type { MarkedBlock, MarkedPiece } from '@/lib/text/marked-body';
import { type LineSettings, PassageLine } from './passage-line';
import type { PassageMark } from './passage-mark';

type PassageTextSettings = LineSettings & {
  /** Stands behind a text block: its notes and facts. `index` is the block's in the canonical text (headline 0). The blocks of a list or a quotation come behind the whole of it. */
  afterBlock?: (index: number) => ReactNode;
  /** Stands between the standfirst and the body: byline, disclosure, tally. */
  beforeBody?: ReactNode;
};

/**
 * A version's text with its marks. Every text block carries `data-block` and `data-start` (UTF-16 offset in the canonical text), from
 * which a selection is turned into an anchor. Blocks are siblings, so that a margin can be laid out in their common parent.
 */
export function PassageText({
  piece,
  beforeBody,
  afterBlock,
  ...line
}: PassageTextSettings & { piece: MarkedPiece<PassageMark> }) {
  const { headline, standfirst, body } = piece;
  return (
    <>
      {headline && (
        <h1 className="head" dir="auto" {...place(headline.block)}>
          <PassageLine runs={headline.runs} {...line} />
        </h1>
      )}
      {headline && afterBlock?.(headline.block.index)}
      {standfirst && (
        <p className="standfirst" dir="auto" {...place(standfirst.block)}>
          <PassageLine runs={standfirst.runs} {...line} />
        </p>
      )}
      {standfirst && afterBlock?.(standfirst.block.index)}
      {beforeBody}
      {body.map((block, index) => (
        <Fragment key={index}>
          <Block block={block} line={line} />
          {afterBlock && indicesOf(block).map((at) => <Fragment key={at}>{afterBlock(at)}</Fragment>)}
        </Fragment>
      ))}
    </>
  );
}

function Block({
  block,
  line,
  inner = false,
}: {
  block: MarkedBlock<PassageMark>;
  line: LineSettings;
  inner?: boolean;
}): ReactNode {
  const text = inner ? undefined : 'text';
  switch (block.type) {
    case 'paragraph':
      return (
        <p className={text} dir="auto" {...place(block.block)}>
          <PassageLine runs={block.runs} {...line} />
        </p>
      );
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3';
      return (
        <Heading className={text} dir="auto" {...place(block.block)}>
          <PassageLine runs={block.runs} {...line} />
        </Heading>
      );
    }
    case 'blockquote':
      return (
        <blockquote className={text}>
          <Blocks blocks={block.children} line={line} />
        </blockquote>
      );
    case 'bulletList':
      return (
        <ul className={text}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Blocks blocks={item} line={line} />
            </li>
          ))}
        </ul>
      );
    case 'orderedList':
      return (
        <ol className={text} start={block.start}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Blocks blocks={item} line={line} />
            </li>
          ))}
        </ol>
      );
    case 'horizontalRule':
      return <hr />;
  }
}

function Blocks({ blocks, line }: { blocks: MarkedBlock<PassageMark>[]; line: LineSettings }) {
  return blocks.map((block, index) => <Block key={index} block={block} line={line} inner />);
}

const place = (block: CanonicalBlock | null) => (block ? { 'data-block': block.index, 'data-start': block.start } : {});

/** The text blocks within a block: a list's notes follow the whole list. */
function indicesOf(block: MarkedBlock<PassageMark>): number[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.block ? [block.block.index] : [];
    case 'blockquote':
      return block.children.flatMap(indicesOf);
    case 'bulletList':
    case 'orderedList':
      return block.items.flat().flatMap(indicesOf);
    case 'horizontalRule':
      return [];
  }
}
