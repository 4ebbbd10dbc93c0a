'use client';

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type Change, difference, newWords } from '@/lib/review/difference';
import type { LiveView } from '@/lib/review/views/live';
import type { CorrectionShows, CorrectionType, CorrectionWay, WithholdingGround } from '@/lib/review/vocabulary';
import { canonicalText } from '@/lib/text/canonical-text';
import { parseBody } from '@/lib/text/schema';
import { segment } from '@/lib/text/sentences';
import { findWords, forgetWords, keepWords } from '../../_room/kept-words';

const fields = ['headline', 'standfirst', 'byline', 'body', 'sources', 'disclosure'] as const;
type Field = (typeof fields)[number];
export type CorrectedContent = Pick<LiveView['content'], Field>;

export interface Correction {
  content: CorrectedContent;
  type: CorrectionType | '';
  notice: string;
  how: CorrectionWay;
  shows: CorrectionShows;
  ground: WithholdingGround | '';
  deskReason: string;
}

/** What an editor is about to correct: kept on this device until the server has it, and its difference to the live text. */
export function useCorrection(key: string, live: LiveView, start: CorrectedContent) {
  const [correction, setCorrection] = useState<Correction>({
    content: start,
    type: '',
    notice: '',
    how: 'now',
    shows: 'difference',
    ground: '',
    deskReason: '',
  });
  const [restored, setRestored] = useState<Correction | null>(null);
  const forgotten = useRef(false);
  const typed = useRef(false);
  useEffect(() => {
    let left = false;
    const restore = async () => {
      const kept = await findWords(key, () => !left && !typed.current);
      if (left || !kept) return;
      setCorrection(kept.values as Correction);
      setRestored(kept.values as Correction);
    };
    restore().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [key]);
  const keep = (correction: Correction) => {
    typed.current = true;
    if (!forgotten.current) keepWords(key, correction);
  };
  const change = (patch: Partial<Correction>) =>
    setCorrection((before) => {
      const next = { ...before, ...patch };
      keep(next);
      return next;
    });
  const settled = useDeferredValue(correction.content);
  const changes = useMemo(() => differenceTo(live, settled), [live, settled]);
  const fresh = newWords(changes);
  return {
    correction,
    change,
    write: (patch: Partial<CorrectedContent>) =>
      setCorrection((before) => {
        const next = { ...before, content: { ...before.content, ...patch } };
        keep(next);
        return next;
      }),
    /** What this device had kept; null: nothing. */
    restored,
    changes,
    fresh: fresh.sentences.length + fresh.lines + fresh.breaks,
    /** Only what is changed, as the server takes it. */
    patch: patchOf(live.content, correction.content),
    forget: () => {
      forgotten.current = true;
      forgetWords(key);
    },
  };
}

function differenceTo(live: LiveView, content: CorrectedContent): Change[] {
  const [before, after] = [parseBody(live.content.body), parseBody(content.body)];
  if (!before.ok || !after.ok) return [];
  const next = { ...live.content, ...content, body: after.body };
  const canonical = canonicalText(next);
  const stored = live.sentences.map(({ start, end }) => live.text.slice(start, end));
  return difference(
    { content: { ...live.content, body: before.body }, text: live.text, sentences: live.sentences },
    { content: next, text: canonical.text, sentences: segment(canonical, live.content.language, stored) },
  );
}

function patchOf(live: CorrectedContent, content: CorrectedContent): Partial<CorrectedContent> {
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(content[field]) !== JSON.stringify(live[field]))
      .map((field) => [field, content[field]]),
  );
}
