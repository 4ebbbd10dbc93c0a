'use client';

import { useEffect, useRef, useState } from 'react';
import type { DispositionKind } from '@/lib/review/vocabulary';
import { findWords, forgetWords, keepWords } from '../_room/kept-words';
import type { Writing } from '../_room/use-write';

type Answers = ReadonlyMap<number, DispositionKind>;
interface Saved {
  state: 'idle' | 'saving' | 'saved';
  at: string | null;
}

/**
 * Answers, kept on this device until the server has them: each is sent at once, those given meanwhile go together with the next try. `answers` are the ones
 * that the page does not know from the server yet.
 */
export function useAnswers(pieceId: string, { version, digest }: { version: number; digest: string }, writing: Writing) {
  const key = `${pieceId}.sweep.${digest}`;
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [unsaved, setUnsaved] = useState<Answers>(new Map());
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const sending = useRef(false);

  useEffect(() => {
    let left = false;
    const restore = async () => {
      const kept = answersIn((await findWords(key, () => !left))?.values);
      if (left || kept.size === 0) return;
      setAnswers((now) => new Map([...kept, ...now]));
      setUnsaved((now) => new Map([...kept, ...now]));
    };
    restore().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [key]);

  const flush = async (batch: Answers) => {
    if (batch.size === 0 || sending.current) return;
    sending.current = true;
    const dispositions = [...batch].map(([sentence, disposition]) => ({ sentence, disposition }));
    const sent = await writing.write('POST', `/pieces/${pieceId}/dispositions`, { version, digest, dispositions });
    sending.current = false;
    if (!sent) return;
    setSavedAt(new Date().toISOString());
    setUnsaved((now) => new Map([...now].filter(([index, kind]) => batch.get(index) !== kind)));
  };
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });

  const known = useRef(false);
  useEffect(() => {
    // The first run has nothing of its own yet, and must not wipe what was kept.
    if (unsaved.size > 0) keepWords(key, { values: [...unsaved], on: '' });
    else if (known.current) forgetWords(key);
    known.current = known.current || unsaved.size > 0;
    void latest.current(unsaved);
  }, [key, unsaved]);

  const saved: Saved = { state: writing.busy ? 'saving' : savedAt && unsaved.size === 0 ? 'saved' : 'idle', at: savedAt };
  return {
    answers,
    unsaved,
    saved,
    answer: (index: number, kind: DispositionKind) => {
      setAnswers((now) => new Map(now).set(index, kind));
      setUnsaved((now) => new Map(now).set(index, kind));
    },
    /** Known to the server by another way (a claim). */
    note: (indexes: number[], kind: DispositionKind) =>
      setAnswers((now) => new Map([...now, ...indexes.map((index) => [index, kind] as const)])),
    retry: () => void flush(unsaved),
  };
}

const answersIn = (kept: unknown): Answers => new Map(Array.isArray(kept) ? (kept as [number, DispositionKind][]) : []);
