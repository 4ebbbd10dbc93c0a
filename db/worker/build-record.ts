import { digest, type Json } from '@/lib/record/canonical';
import { compareEditionItems, type EditionItem } from '@/lib/record/edition';
import { type RecordItem, type ReviewRecord, recordDigest } from '@/lib/record/review-record';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { statementContent, statementId } from '@/lib/review/statement-item';

/** What a review record is made from. Long things are JSON, as the database keeps them. */
export interface RecordBasis {
  slug: string;
  /** Digest of the edition that readers get, and its frozen form. */
  edition: string;
  frozen: string;
  /** What was written of the edition's items. */
  bodies: [kind: string, digest: string, body: string][];
  /** JSON of `ReviewRecord['entries']`. */
  entries: string;
  /** Signed note. */
  checkpoint: string;
  publicKey: string;
}
/** JSON of a record without its seal, and the digest that the seal is to name. */
export interface BuiltRecord {
  unsealed: string;
  digest: string;
}

/** The record but for its seal: no thread sees the key. null where a part of what readers see was erased or replaced since. */
export function buildRecord({ slug, edition, frozen, bodies, entries, checkpoint, publicKey }: RecordBasis): BuiltRecord | null {
  const shown = JSON.parse(frozen) as FrozenEdition;
  const items = itemsOf(bodies, shown);
  if (!items) return null;
  const unsealed = {
    v: 1 as const,
    piece: { slug, headline: shown.content.headline },
    edition: { digest: edition, items },
    entries: JSON.parse(entries) as ReviewRecord['entries'],
    checkpoint,
    publicKey,
  };
  return { unsealed: JSON.stringify(unsealed), digest: recordDigest(unsealed) };
}

/** Each item with the very content that its digest is of; null when one of them is not there any more. */
function itemsOf(bodies: RecordBasis['bodies'], frozen: FrozenEdition): RecordItem[] | null {
  // By kind and digest: a verdict is kept under its claim and its maker, and what has been rewritten since has another digest.
  const written = new Map(bodies.map(([kind, hash, body]) => [`${kind}:${hash}`, body]));
  const found = frozen.items
    .map((item): EditionItem => item)
    .toSorted(compareEditionItems)
    .map(([kind, id, hash]): RecordItem | null => {
      if (kind === 'piece') return { kind, id, digest: hash, content: id };
      if (kind === 'topics') return { kind, id, digest: hash, content: frozen.content.topics };
      if (kind === 'statement') {
        const statement = frozen.statements.find((statement) => statementId(statement) === id);
        return statement ? { kind, id, digest: hash, content: statementContent(statement) } : null;
      }
      const body = written.get(`${kind}:${hash}`);
      if (!body) return null;
      const content = contentOf(kind, body);
      return digest(content) === hash ? { kind, id, digest: hash, content } : null;
    });
  return found.every((entry) => entry !== null) ? found : null;
}

/** A version's digest is of its content alone; its canonical text follows from that. */
function contentOf(kind: string, body: string): Json {
  const parsed = JSON.parse(body) as Json;
  const inside =
    kind === 'version' && typeof parsed === 'object' && parsed !== null && 'content' in parsed ? parsed.content : undefined;
  return inside ?? parsed;
}
