/** `npm test -- --runs=N` tries more. */
export const numRuns = Number(process.env['CP_RUNS'] ?? 500);
