import chardet from 'chardet';
import iconv from 'iconv-lite';
import { type Encoding, isEncoding } from './encodings';
import { wideEncoding } from './wide-encoding';

/** `guessed`: the file does not say how it is written. `replaced`: characters that are none in this encoding. */
interface DecodedText {
  text: string;
  encoding: string;
  guessed: boolean;
  replaced: number;
}

/**
 * A file's text: as somebody says it is written, else as its first bytes say, as it reads if it is sound UTF-8, as it names itself, or as it looks. A text of
 * UTF-8 with a few bad bytes stays UTF-8.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): DecodedText {
  if (chosen !== undefined) return decoded(bytes, chosen, false);
  const wide = wideEncoding(bytes);
  if (wide !== null) return decoded(bytes, wide.encoding, !wide.marked);
  const named = namedEncoding(bytes);
  const utf8 = decoded(bytes, 'utf-8', false);
  // What escapes into another alphabet is sound UTF-8 as well.
  const escapes = bytes.includes(0x1b);
  if (utf8.replaced === 0 && !(escapes && named !== null)) return escapes ? decoded(bytes, guess(bytes), true) : utf8;
  if (named !== null && named !== 'utf-8') return decoded(bytes, named, false);
  if (lettersBeyondAscii(utf8.text) > utf8.replaced) return utf8;
  return decoded(bytes, guess(bytes), true);
}

function decoded(bytes: Uint8Array, encoding: string, guessed: boolean): DecodedText {
  // Some versions of Node read 80–9F of windows-1252 as control characters.
  const text = encoding === 'windows-1252' ? iconv.decode(bytes, encoding) : new TextDecoder(encoding).decode(bytes);
  const replaced = text.split('\u{FFFD}').length - 1;
  // A sign for a lost character can stand in a sound text.
  const own = encoding === 'utf-8' ? Buffer.from(bytes).toString('latin1').split('\u00ef\u00bf\u00bd').length - 1 : 0;
  return { text, encoding, guessed, replaced: Math.max(replaced - own, 0) };
}

const lettersBeyondAscii = (text: string) => text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;

/** What a page says of itself in its first kilobyte, as browsers look for it. */
function namedEncoding(bytes: Uint8Array): string | null {
  const top = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  const label =
    /<meta[^>]{1,200}charset\s{0,9}=\s{0,9}["']?(?<label>[\w.:-]{1,40})/i.exec(top)?.groups?.['label'] ??
    /^<\?xml[^>]{1,100}encoding=["'](?<label>[\w.:-]{1,40})/.exec(top)?.groups?.['label'];
  try {
    return label === undefined ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** As far as one looks to guess. */
const LOOKED_AT = 200_000;
/** Below it the guess is as good as none; chardet gives 10 to each encoding that is merely possible. */
const LEAST = 15;
/** Names of chardet, by those that Windows has for the same letters: its bytes 80–9F are printed, and files come from there. */
const OF_WINDOWS: Readonly<Record<string, Encoding>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'iso-8859-6': 'windows-1256',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
};
/** They share most letters of the West; where they are as likely, it is the one that most files are in. */
const LATIN = new Set(['windows-1252', 'windows-1250', 'windows-1254', 'windows-1257']);

function guess(bytes: Uint8Array): Encoding {
  const found = chardet.analyse(bytes.subarray(0, LOOKED_AT)).flatMap(({ name, confidence }) => {
    const known = name.toLowerCase();
    const encoding = OF_WINDOWS[known] ?? known;
    return isEncoding(encoding) && encoding !== 'utf-8' ? [{ encoding, confidence }] : [];
  });
  const [best] = found;
  if (best === undefined || best.confidence < LEAST) return 'windows-1252';
  const western = found.find(({ encoding }) => encoding === 'windows-1252')?.confidence ?? 0;
  return LATIN.has(best.encoding) && western * 2 >= best.confidence ? 'windows-1252' : best.encoding;
}
