import StarterKit from '@tiptap/starter-kit';
import { safeHref } from '@/lib/text/safe-href';
import { SourceRef } from './source-ref';

/** Each block is drawn in the direction of its own text; nothing of it is stored. */
const OWN_DIRECTION = { dir: 'auto' };

/**
 * The closed schema of a body (`lib/text/schema`) as Tiptap writes it: nothing else can be typed or pasted. No empty paragraph is put behind the last
 * block, because opening a piece must not change it.
 */
export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3], HTMLAttributes: OWN_DIRECTION },
    paragraph: { HTMLAttributes: OWN_DIRECTION },
    link: {
      openOnClick: false,
      autolink: false,
      isAllowedUri: (address) => safeHref(address) !== null,
      HTMLAttributes: { target: null, rel: null },
    },
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    trailingNode: false,
  }),
  SourceRef,
];
