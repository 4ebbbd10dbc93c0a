'use client';

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type Change, difference, newWords } from '@/lib/review/difference';
import type { CorrectableView } from '@/lib/review/views/live';
import { canonicalText } from '@/lib/text/canonical-text';
import { parseBody } from '@/lib/text/schema';
import { segment } from '@/lib/text/sentences';
import { findWords, forgetWords, keepWords } from '../_forms/kept-words';
import { type CorrectedContent, type Correction, correctedFields } from './correction';
import { type correctionKeys, correctionOf, type KeptCorrection } from './kept-correction';

/**
 * What an editor is about to correct: kept on this device until the server has it, and its difference to the live text. Words that were typed over a text that is
 * live no more come back over the one that is, with all that they would change of it.
 */
export function useCorrection(
  { key, older }: ReturnType<typeof correctionKeys>,
  current: CorrectableView,
  start: CorrectedContent,
) {
  // Another text is another page (the `key` of its component): what comes in later about this one says the same of it.
  const [live] = useState(current);
  const [correction, setCorrection] = useState<Correction>({
    content: start,
    type: '',
    notice: '',
    how: 'now',
    shows: 'difference',
    ground: '',
    deskReason: '',
  });
  // What was typed last: a removed source changes the list and the text in one go.
  const latest = useRef(correction);
  const [replaced, setReplaced] = useState<CorrectedContent | null>(null);
  const [isStarted, setStarted] = useState(false);
  const [isOlder, setOlder] = useState(false);
  const forgotten = useRef(false);
  const typed = useRef(false);
  useEffect(() => {
    let left = false;
    const restore = async () => {
      const isWanted = () => !left && !typed.current;
      const kept = (await findWords(key, isWanted)) ?? (await findWords(older, isWanted));
      if (left || !kept) return;
      const found = correctionOf(kept.values, contentOf(live), live.digest);
      if (!found) return;
      latest.current = found.correction;
      setCorrection(latest.current);
      setStarted(true);
      setReplaced(latest.current.content);
      setOlder(found.isOlder);
    };
    restore().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [key, older, live]);
  const put = (next: Correction) => {
    typed.current = true;
    latest.current = next;
    setCorrection(next);
    setStarted(true);
    const { content, ...about } = next;
    const kept: KeptCorrection = { ...about, patch: patchOf(live.content, content), live: live.digest };
    if (forgotten.current) return;
    keepWords(key, kept);
    forgetWords(older);
  };
  const change = (patch: Partial<Correction>) => put({ ...latest.current, ...patch });
  const settled = useDeferredValue(correction.content);
  const changes = useMemo(() => differenceTo(live, settled), [live, settled]);
  const fresh = newWords(changes);
  return {
    correction,
    change,
    write: (patch: Partial<CorrectedContent>) => change({ content: { ...latest.current.content, ...patch } }),
    /** The text that was put here by something else than typing: what this device had kept, or what is live. */
    replaced,
    isStarted,
    /** The words kept on this device were typed over an earlier live text. */
    isOlder,
    /** From the live text. */
    startAgain: () => {
      change({ content: contentOf(live) });
      setReplaced(contentOf(live));
      setOlder(false);
    },
    changes,
    fresh: fresh.sentences.length + fresh.lines + fresh.breaks,
    /** Only what is changed, as the server takes it. */
    patch: patchOf(live.content, correction.content),
    forget: () => {
      forgotten.current = true;
      forgetWords(key);
      forgetWords(older);
    },
  };
}

function differenceTo(live: CorrectableView, content: CorrectedContent): Change[] {
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

const contentOf = ({ content }: CorrectableView): CorrectedContent => {
  const { headline, standfirst, byline, body, sources, disclosure } = content;
  return { headline, standfirst, byline, body, sources, disclosure };
};

function patchOf(live: CorrectedContent, content: CorrectedContent): Partial<CorrectedContent> {
  return Object.fromEntries(
    correctedFields
      .filter((field) => JSON.stringify(content[field]) !== JSON.stringify(live[field]))
      .map((field) => [field, content[field]]),
  );
}
