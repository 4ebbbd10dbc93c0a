import { task } from './task';

/**
 * All that runs in worker threads; called with `inWorker(name, input)`. To add one, write a pure function in `lib`, or beside this file (plain data in, plain data out; what can be
 * wrong with its input is part of its answer, since an exception is a bug), and a line here. `await inWorker('import_file', { name, bytes })` then has the types of `importFile`, and throws WorkerFailed (`too_slow`, `too_big`) where the file took too much.
 * The import has to be written out like this, or the bundler does not see it.
 */
export const tasks = {
  /** What a stranger hands in. 100,000 words take a second; with the thread's start it is refused within two, and with what V8 does not count as heap within 256 MB. */
  import_file: task({
    thread: 'own',
    seconds: 1.3,
    megabytes: 192,
    load: async () => (await import('@/lib/formats/import/import-file')).importFile,
  }),
  /** The same, and the draft that comes of it: 100,000 words that take the place of as many are another third of a second. */
  draft_words: task({
    thread: 'own',
    seconds: 1.6,
    megabytes: 192,
    load: async () => (await import('./draft-words')).draftWords,
  }),
  /** 100,000 words take a second the first time, and a tenth of it while the thread remembers their sentences. */
  save_draft: task({
    thread: 'kept',
    seconds: 30,
    load: async () => (await import('./saved-draft')).savedDraft,
  }),
  /** A piece of 100,000 words takes most of a second. */
  make_page: task({
    thread: 'kept',
    seconds: 30,
    load: async () => (await import('./make-page')).makePage,
  }),
  /** A third of a second for 100,000 words. */
  build_record: task({
    thread: 'kept',
    seconds: 30,
    load: async () => (await import('./build-record')).buildRecord,
  }),
  /** 100,000 words take about a second; thirty are for a machine that is busy. */
  build_version: task({
    thread: 'kept',
    seconds: 30,
    load: async () => (await import('./build-version')).buildVersion,
  }),
  /** The same, and who wrote which sentence, and what changed: three seconds. */
  build_correction: task({
    thread: 'kept',
    seconds: 30,
    load: async () => (await import('./build-correction')).buildCorrection,
  }),
};

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
type Function<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]['load']>>;
export type InputOf<Name extends TaskName> = Parameters<Function<Name>>[0];
export type OutputOf<Name extends TaskName> = Awaited<ReturnType<Function<Name>>>;
