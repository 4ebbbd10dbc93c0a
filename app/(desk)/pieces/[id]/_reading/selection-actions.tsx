'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import { PassageActions } from '@/app/_ui/passage-actions';
import { useEvents } from '../_parts/use-events';
import styles from './room.module.css';
import type { Picked } from './use-selection';

interface Props {
  picked: Picked;
  onCounterpoint?: (() => void) | undefined;
  onClaim?: (() => void) | undefined;
  onClose: () => void;
}

/** The two things one can do with a passage, under it. From a sentence's button it takes the focus, and Escape gives it back. */
export function SelectionActions({ picked, onCounterpoint, onClaim, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { top, start, from } = picked;

  useLayoutEffect(() => {
    box.current?.style.setProperty('top', `${top}px`);
    box.current?.style.setProperty('left', `${start}px`);
  }, [top, start]);
  useEffect(() => {
    if (from) box.current?.querySelector('button')?.focus();
  }, [from]);

  useEvents(box, {
    keydown: (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
      from?.focus();
    },
    // A press here must not take the selection away.
    mousedown: (event) => event.preventDefault(),
  });
  return (
    <div className={styles.adder} ref={box}>
      <PassageActions {...(onCounterpoint ? { onCounterpoint } : {})} {...(onClaim ? { onClaim } : {})} />
    </div>
  );
}
