/** Something that the person at the keyboard must put right: it is told as one sentence, without a stack. */
export class Stop extends Error {}

/**
 * Runs an entry of the command line: a Stop becomes its sentence and exit code 1.
 * @param {() => Promise<void>} entry
 */
export async function runEntry(entry) {
  try {
    await entry();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}
