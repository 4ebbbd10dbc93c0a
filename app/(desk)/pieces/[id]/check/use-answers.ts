'use client';

import { useEffect, useRef, useState } from 'react';
import type { DispositionKind } from '@/lib/review/vocabulary';
import { findWords, forgetWords, keepWords } from '../_forms/kept-words';
import type { Writing } from '../_forms/use-write';
import { nextPart } from './next-part';

type Answers = ReadonlyMap<number, DispositionKind>;
/** An answer that the server does not have yet, and what was said of the sentence when it was chosen. */
interface Chosen {
  kind: DispositionKind;
  before: DispositionKind | null;
}
type Unsaved = ReadonlyMap<number, Chosen>;
interface Saved {
  state: 'idle' | 'saving' | 'saved';
  at: string | null;
}

/**
 * Answers, kept on this device until the server has them: each is sent at once, those given meanwhile go together with the next try. `answers` are the ones
 * that the page does not know from the server yet. Those that another tab was quicker with wait for a choice (`overtaken`), and hold up no other.
 * `said`: what the page knows was said of a sentence.
 */
export function useAnswers(
  pieceId: string,
  { version, digest }: { version: number; digest: string },
  said: (index: number) => DispositionKind | null,
  writing: Writing,
) {
  const key = `${pieceId}.sweep.${digest}`;
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [unsaved, setUnsaved] = useState<Unsaved>(new Map());
  const [lastSaved, setLastSaved] = useState<Answers>(new Map());
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const sending = useRef(false);

  useEffect(() => {
    let left = false;
    const restore = async () => {
      const kept = answersIn((await findWords(key, () => !left))?.values);
      if (left || kept.size === 0) return;
      setAnswers((now) => new Map([...[...kept].map(([index, { kind }]) => [index, kind] as const), ...now]));
      setUnsaved((now) => new Map([...kept, ...now]));
    };
    restore().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [key]);

  // Only once the server refused is there anything to choose: before that the page may just not have been read again.
  const [refused, setRefused] = useState(false);
  if (writing.problem?.code === 'stale_form' && !refused) setRefused(true);
  const isOvertaken = (index: number, { kind, before }: Chosen) => {
    const now = said(index);
    return refused && now !== null && now !== before && now !== kind && now !== lastSaved.get(index);
  };
  const flush = async (all: Unsaved) => {
    const batch = nextPart([...all].filter(([index, answer]) => !isOvertaken(index, answer)));
    if (batch.size === 0 || sending.current) return;
    sending.current = true;
    const dispositions = [...batch].map(([sentence, { kind, before }]) => ({ sentence, disposition: kind, before }));
    const sent = await writing.write('POST', `/pieces/${pieceId}/dispositions`, { version, digest, dispositions });
    sending.current = false;
    if (!sent) return;
    setSavedAt(new Date().toISOString());
    const kinds = [...batch].map(([index, { kind }]) => [index, kind] as const);
    setLastSaved((now) => new Map([...now, ...kinds]));
    // What was chosen anew while this one was on its way replaces it.
    setUnsaved(
      (now) =>
        new Map(
          [...now].flatMap(([index, answer]): [number, Chosen][] => {
            const sentOne = batch.get(index);
            if (!sentOne) return [[index, answer]];
            return sentOne.kind === answer.kind ? [] : [[index, { ...answer, before: sentOne.kind }]];
          }),
        ),
    );
  };
  /** What another tab said of a sentence meanwhile, beside what was chosen here. */
  const overtaken = [...unsaved].flatMap(([index, answer]) => {
    const there = said(index);
    return there !== null && isOvertaken(index, answer) ? [{ index, here: answer.kind, there }] : [];
  });
  const held = overtaken.map(({ index, there }) => `${index} ${there}`).join();
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });

  const known = useRef(false);
  useEffect(() => {
    // The first run has nothing of its own yet, and must not wipe what was kept.
    if (unsaved.size > 0) keepWords(key, [...unsaved]);
    else if (known.current) forgetWords(key);
    known.current = known.current || unsaved.size > 0;
    void latest.current(unsaved);
  }, [key, unsaved, held]);

  const saved: Saved = { state: writing.busy ? 'saving' : savedAt && unsaved.size === 0 ? 'saved' : 'idle', at: savedAt };
  return {
    answers,
    unsaved,
    saved,
    overtaken,
    /** Decides between the two. */
    settle: (index: number, kind: DispositionKind, there: DispositionKind) => {
      writing.forgive();
      setAnswers((now) => new Map(now).set(index, kind));
      setUnsaved((now) => {
        const next = new Map(now);
        if (kind === there) next.delete(index);
        else next.set(index, { kind, before: there });
        return next;
      });
    },
    answer: (index: number, kind: DispositionKind) => {
      setAnswers((now) => new Map(now).set(index, kind));
      setUnsaved((now) =>
        new Map(now).set(index, { kind, before: now.get(index)?.before ?? lastSaved.get(index) ?? said(index) }),
      );
    },
    /** Known to the server by another way (a claim). */
    note: (indexes: number[], kind: DispositionKind) =>
      setAnswers((now) => new Map([...now, ...indexes.map((index) => [index, kind] as const)])),
    retry: () => void flush(unsaved),
  };
}

const answersIn = (kept: unknown): Unsaved => new Map(Array.isArray(kept) ? (kept as [number, Chosen][]) : []);
