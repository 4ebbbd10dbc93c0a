import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { forXml } from '../for-xml';

/** The earliest time that a zip file can tell. */
const MTIME = '1980-01-01T00:00:00';

/** A link's number, as the library makes it up. */
const ID = /(?<=\s(?:r:id|Id)=")rId(?=[a-z0-9_-]{15,}")[a-z0-9_-]+(?=")/g;

/**
 * The same document in bytes that are the same each time: the library numbers its links at random and writes the hour into the file. Links are numbered in
 * their order here, and the hour is that of the version. What would make it no XML is left out.
 */
export function settleBytes(bytes: Uint8Array, madeAt: string): Uint8Array {
  const ids = new Map<string, string>();
  const settled = (id: string) => {
    const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  const files = parts.map(([name, part]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, part] as const;
    const xml = forXml(strFromU8(part))
      .replace(/<[^<>]+>/g, (tag) => tag.replace(ID, settled))
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${madeAt}`);
    return [name, strToU8(xml)] as const;
  });
  return zipSync(Object.fromEntries(files), { mtime: MTIME, level: 6 });
}

/** Word wants to meet the types first; the texts come before the parts that say where their links lead. */
const order = (name: string) => (name === '[Content_Types].xml' ? 0 : name.endsWith('.rels') ? 2 : 1);
