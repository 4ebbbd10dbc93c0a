import StarterKit from '@tiptap/starter-kit';
import { safeHref } from '@/lib/text/safe-href';
import { SourceRef } from './source-ref';

/**
 * The closed schema of a body (`lib/text/schema`) as Tiptap writes it: nothing else can be typed or pasted. No empty paragraph is put behind the last
 * block, because opening a piece must not change it.
 */
export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
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
