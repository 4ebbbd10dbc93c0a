import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { FileRefused, type FileTrouble } from '../file-trouble';
import { importLimits } from '../limits';

/** The parts of a Word file that hold text, by name. Pictures, fonts and whatever else lies in it are never inflated. */
export type WordPackage = ReadonlyMap<string, string>;

/** Parts that are read; `.rels` say which part is which. */
const READ = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/i;
/** A program in a document, whatever the document's own name is. */
const MACROS = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|\.bin\.rels$|(?:^|\/)macrosheets\//i;
const MACRO_TYPE = /macroEnabled|vbaProject/i;
const WORD_TYPE = /wordprocessingml\.(?:document|template)\.main\+xml/i;

/**
 * Opens a zip file and gives back the text parts of the Word document in it, or throws `FileRefused`. The sizes that the file's directory declares are added up
 * before anything is inflated; fflate never writes beyond a declared size, so one that lies is damaged, not dangerous.
 */
export function openPackage(bytes: Uint8Array): WordPackage {
  const parts = directory(bytes);
  checkNames(parts);
  if (parts.some(({ name }) => MACROS.test(name))) throw new FileRefused('macros');
  const names = new Set(parts.map(({ name }) => name));
  if (!names.has('[Content_Types].xml') || ![...names].some((name) => /^word\//i.test(name)))
    throw new FileRefused(whatElse(names));
  const text = inflated(bytes, parts);
  const types = text.get('[Content_Types].xml') ?? '';
  if (MACRO_TYPE.test(types)) throw new FileRefused('macros');
  if (!WORD_TYPE.test(types)) throw new FileRefused('damaged');
  return text;
}

function directory(bytes: Uint8Array): UnzipFileInfo[] {
  const parts: UnzipFileInfo[] = [];
  let inflatedBytes = 0;
  unzip(bytes, (part) => {
    parts.push(part);
    inflatedBytes += part.originalSize;
    if (parts.length > importLimits.parts || inflatedBytes > importLimits.inflatedBytes)
      throw new FileRefused('inflates_too_far');
    return false;
  });
  return parts;
}

/** Nothing is ever written to disk under these names; a file that tries is not a document. Two parts of one name are read differently by different readers. */
function checkNames(parts: readonly UnzipFileInfo[]): void {
  const seen = new Set<string>();
  for (const { name } of parts) {
    const odd = /^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/iu.test(name);
    if (odd || seen.has(name.toLowerCase())) throw new FileRefused('unsafe_part_names');
    seen.add(name.toLowerCase());
  }
}

function inflated(bytes: Uint8Array, parts: readonly UnzipFileInfo[]): WordPackage {
  const wanted = parts.filter(({ name }) => READ.test(name));
  if (wanted.reduce((sum, { originalSize }) => sum + originalSize, 0) > importLimits.parsedBytes)
    throw new FileRefused('inflates_too_far');
  const found = unzip(bytes, ({ name }) => READ.test(name));
  return new Map(Object.entries(found).map(([name, part]) => [name, textOf(part)]));
}

/** XML is UTF-8 unless a byte-order mark says UTF-16. */
function textOf(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part);
  return strFromU8(part).replace(/^\uFEFF/, '');
}

function unzip(bytes: Uint8Array, filter: (part: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('damaged');
  }
}

/** A zip file that is no Word file: which of the usual ones is it? */
function whatElse(names: ReadonlySet<string>): FileTrouble {
  const has = (pattern: RegExp) => [...names].some((name) => pattern.test(name));
  if (names.has('content.xml') && names.has('mimetype')) return 'open_document';
  if (has(/^Index\/.*\.iwa$|^Index\.zip$|^index\.apxl$|^buildVersionHistory\.plist$/i)) return 'pages';
  if (has(/^(?:xl|ppt)\//i)) return 'other_office';
  return 'zip';
}
