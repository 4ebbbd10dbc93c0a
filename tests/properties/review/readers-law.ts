/**
 * Readers see only what the gate allowed for exactly these words, or what is marked as unchecked. A second reading: it looks at the bytes that readers get
 * and at the rows of what was published and judged, and asks none of the product's rules.
 */
import { parseHTML } from 'linkedom';
import type { Database } from '@/db/connection/open';
import type { GateFacts } from '@/lib/review/facts';

type Must = (holds: boolean, invariant: string, detail?: unknown) => void;
interface Row {
  start: number;
  end: number;
  fingerprint: string;
}
interface Content {
  byline: string;
  disclosure: string;
  sources: { title: string; url: string }[];
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

export function readersLaw(db: Database, pieceId: () => string, must: Must) {
  const all = <T>(sql: string, ...bound: unknown[]) => db.$client.prepare<unknown[], T>(sql).all(...bound);
  const bodyOf = (version: number) => {
    const [row] = all<{ body: string }>(
      "SELECT body FROM contents WHERE kind = 'version' AND ref = ?",
      `${pieceId()}:${version}`,
    );
    return JSON.parse(row?.body ?? '{}') as { text: string; content: Content };
  };
  const sentencesOf = (version: number) =>
    all<Row>('SELECT start, "end", fingerprint FROM sentences WHERE piece_id = ? AND version = ?', pieceId(), version);
  const linesOf = ({ byline, disclosure, sources }: Content) => [
    byline,
    disclosure,
    ...sources.map(({ title, url }) => `${title} ${url}`),
  ];
  /** Somebody who checks facts confirmed the line, or signed for a version that has it. */
  const judgedLine = (version: number, at: number) => {
    const field = at === 0 ? 'byline' : at === 1 ? 'disclosure' : 'source';
    const [row] = all<{ lines: string }>('SELECT lines FROM versions WHERE piece_id = ? AND number = ?', pieceId(), version);
    const stored = JSON.parse(row?.lines ?? '[]') as {
      field: string;
      number: number | null;
      fingerprint: string;
      since: number;
    }[];
    const line = stored.find((one) => one.field === field && (at < 2 || one.number === at - 1));
    if (!line) return false;
    return (
      all(
        `SELECT 1 FROM confirmations WHERE piece_id = ? AND fingerprint = ? UNION ALL
         SELECT 1 FROM sign_offs WHERE piece_id = ? AND duty = 'fact_check' AND outcome = 'checked' AND version >= ?`,
        pieceId(),
        line.fingerprint,
        pieceId(),
        line.since,
      ).length > 0
    );
  };
  let seen = '';
  return (facts: GateFacts): void => {
    const { live } = facts;
    const [page] = all<{ html: Buffer; number: string }>(
      'SELECT html, w.piece_id || number AS number FROM published_pages w JOIN pages g ON g.piece_id = w.piece_id WHERE w.piece_id = ?',
      pieceId(),
    );
    if (!live || !page || page.number === seen) return;
    seen = page.number;
    // Versions that went through the gate: the published one, and those of corrections that were reviewed first.
    const gated = all<{ version: number }>(
      `SELECT json_extract(d.payload, '$.version') AS version FROM events e JOIN event_data d ON d.seq = e.seq
       WHERE e.stream = ? AND (e.type = 'published' OR (e.type = 'corrected' AND json_extract(d.payload, '$.how') = 'review'))`,
      pieceId(),
    ).map((row) => row.version);
    const allowed = new Set(gated.flatMap((version) => sentencesOf(version).map((row) => row.fingerprint)));
    const { document } = parseHTML(page.html.toString());
    for (const mark of document.querySelectorAll('.code')) mark.remove();
    const marked = [...document.querySelectorAll('.unchecked')].map((span) => plain(span.textContent ?? ''));
    const now = bodyOf(live.version);
    for (const { start, end, fingerprint } of sentencesOf(live.version)) {
      const words = plain(now.text.slice(start, end));
      const confirmed = all(
        `SELECT 1 FROM confirmations WHERE piece_id = ? AND fingerprint = ? UNION ALL
         SELECT 1 FROM sign_offs WHERE piece_id = ? AND duty = 'fact_check' AND outcome = 'checked'
           AND version >= (SELECT min(version) FROM sentences WHERE piece_id = ? AND fingerprint = ?)`,
        pieceId(),
        fingerprint,
        pieceId(),
        pieceId(),
        fingerprint,
      );
      must(
        allowed.has(fingerprint) || marked.some((text) => text.includes(words)) || confirmed.length > 0,
        'readers see only what was let through, or what is marked',
        { words, marked },
      );
    }
    const lines = new Set(gated.flatMap((version) => linesOf(bodyOf(version).content)));
    for (const [at, line] of linesOf(now.content).entries()) {
      if (line === '' || lines.has(line)) continue;
      const place = at === 0 ? '.byline >' : at === 1 ? '.byline > .by' : `#source-${at - 1}`;
      const isMarked = document.querySelector(`${place} .yet`) !== null;
      must(isMarked || judgedLine(live.version, at), 'readers see no line that nobody checked, unless it is marked', { line });
    }
    // Every word of a proposal or of a correction in review that is nowhere else is nowhere on the page.
    const text = plain(document.body.textContent ?? '');
    const there = new Set(sentencesOf(live.version).map((row) => row.fingerprint));
    const told = plain([...document.querySelectorAll('.correction, .note')].map((part) => part.textContent ?? '').join(' '));
    for (const version of [...live.proposals.map((proposal) => proposal.version), live.pending?.version ?? 0]) {
      if (version === 0) continue;
      const { text: other } = bodyOf(version);
      for (const { start, end, fingerprint } of sentencesOf(version)) {
        const words = plain(other.slice(start, end));
        if (there.has(fingerprint) || allowed.has(fingerprint) || told.includes(words) || words.length < 12) continue;
        must(!plain(now.text).includes(words) ? !text.includes(words) : true, 'what waits is not shown', words);
      }
    }
  };
}
