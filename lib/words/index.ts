import { en } from './en';

/** What a further language must say: every key that English says, with the same parameters. */
export type Words = typeof en;

/** The words of this build. English is the only language so far; a second one is chosen here. */
export const words: Words = en;
