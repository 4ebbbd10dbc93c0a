import { wideEncoding } from './wide-encoding';

/** What a file is by its first bytes, whatever its name says. */
type FileKind = 'empty' | 'zip' | 'ole' | 'pdf' | 'rtf' | 'page' | 'text' | 'unknown';

/** A page says what it is at its top. */
const PAGE = /^<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/iu;
/** As far as one looks for the start of a page. */
const TOP = 4_096;

/** Decides by content: signatures first, then whether it is text at all (a NUL says no, unless it is UTF-16). */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole';
  const top = latin(bytes.subarray(0, TOP));
  // Readers of PDF look for it in the first kilobyte.
  if (top.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  if (top.startsWith('{\\rtf')) return 'rtf';
  if (wideEncoding(bytes) === null && bytes.includes(0)) return 'unknown';
  return isPage(
    top
      .replace(/^\u00ef\u00bb\u00bf/, '')
      .replaceAll('\u0000', '')
      .replace(/^(?:\u00ff\u00fe|\u00fe\u00ff)/, ''),
  )
    ? 'page'
    : 'text';
}

/** Comments and an XML declaration may stand before what says that it is a page. */
function isPage(top: string): boolean {
  let rest = top.trimStart();
  if (/^<\?xml/i.test(rest)) rest = rest.slice(rest.indexOf('>') + 1).trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) return false;
    rest = rest.slice(end + 3).trimStart();
  }
  return PAGE.test(rest);
}

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
