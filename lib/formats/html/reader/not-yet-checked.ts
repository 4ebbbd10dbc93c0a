import { corrections } from '@/lib/words/en/corrections';
import { type Html, html } from '../html';

/** Said behind words that a correction brought in and nobody has checked. */
export const notYetChecked = (ours: Html): Html => html` <span class="yet"${ours}>${corrections.notYetChecked}</span>`;
