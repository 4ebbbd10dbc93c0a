import type { WordMark } from '@/lib/review/vocabulary';
import { corrections } from '@/lib/words/en/corrections';
import type { Translate } from '@/lib/words/language';
import { type Html, html } from '../html';

/** Said behind words that a correction brought in and nobody has checked or confirmed. */
export const drawWordMark = (t: Translate, mark: WordMark, ours: Html): Html =>
  html` <span class="yet"${ours}>${t(corrections).wordMark[mark]}</span>`;
