'use client';

import { useEffect } from 'react';
import { focusOn } from '../focus-on';

/** What one can be taken back to: a control, or a part of the page that says what it is. */
const places = 'a, button, input, textarea, select, summary, [tabindex], .note, article, section, li, form, main';

/**
 * An act can remove the control that it was done with: a button whose note is closed, a form that was sent. The focus then goes to the nearest part of the page that
 * held it and is still there, never to nothing. A form that knows better (what it made, what opened it) is asked first.
 */
export function useHeldFocus(): void {
  useEffect(() => {
    /** The focused element and the elements around it, innermost first. */
    let trail: HTMLElement[] = [];
    let frame = 0;
    const nobodyHasIt = () => document.activeElement === null || document.activeElement === document.body;
    const onFocusIn = ({ target }: FocusEvent) => {
      trail = target instanceof HTMLElement && target.closest('main') ? around(target) : [];
    };
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) return;
      // Somebody pressed beside every control: that is where they are.
      requestAnimationFrame(() => {
        if (nobodyHasIt() && trail[0]?.isConnected) trail = [];
      });
    };
    const give = () => {
      if (trail[0]?.isConnected !== false || !nobodyHasIt()) return;
      const place = placeIn(trail);
      if (place) focusOn(place);
    };
    const observer = new MutationObserver(() => {
      if (trail[0]?.isConnected !== false) return;
      cancelAnimationFrame(frame);
      // After whatever the form itself does in the next frame.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(give);
      });
    });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
    };
  }, []);
}

function around(element: HTMLElement): HTMLElement[] {
  const trail: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) trail.push(at);
  return trail;
}

/** The innermost of these that is there and seen, or another element of its id: what was drawn anew elsewhere on the page. */
function placeIn(trail: readonly HTMLElement[]): HTMLElement | null {
  for (const was of trail) {
    const now = was.isConnected ? was : was.id === '' ? null : document.getElementById(was.id);
    if (!now?.matches(places) || now.localName === 'main') continue;
    if (now.checkVisibility()) return now;
    const summary = now.closest('details:not([open])')?.querySelector('summary');
    if (summary?.checkVisibility()) return summary;
  }
  return document.querySelector<HTMLElement>('main h1');
}
