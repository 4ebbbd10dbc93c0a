import type * as en from './en';

/** What a language has to say: every text of the English tree, under the same names and with the same parameters. */
export type Words = typeof en;
