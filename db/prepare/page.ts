import type { PageSource } from '../published/page-source';
import { inWorker } from '../worker/in-worker';
import { type MadePage, makePage } from '../worker/make-page';

/** A page's bytes and what they were made from. */
export interface PreparedPage {
  source: PageSource;
  made: MadePage;
}

/** Makes what readers get of a piece: outside of any transaction, and in a thread where it takes more than some milliseconds. */
export async function preparePage(source: PageSource): Promise<PreparedPage> {
  const { frozen, facts } = source;
  const isLong = frozen.length + facts.length >= LONG;
  return { source, made: isLong ? await inWorker('make_page', { frozen, facts }) : makePage({ frozen, facts }) };
}

/** Characters of JSON. */
const LONG = 20_000;
