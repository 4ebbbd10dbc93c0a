import { reachedFrom } from './check-imports';
import { importsOf } from './imports-of';
import { sources } from './source-files';

/** What comes with these files over imports that are not erased. A thread is named by its address, and what it loads is none of the main thread's. */
export function withAll(start: (file: string) => boolean): Set<string> {
  const files = sources();
  return reachedFrom([...files.keys()].filter(start), files, (file) =>
    importsOf(file, files.get(file) ?? '').imports.filter(
      ({ typeOnly, specifier }) => !typeOnly && specifier !== './thread.ts' && !file.startsWith('db/worker/tasks'),
    ),
  );
}
