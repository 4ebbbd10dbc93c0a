import type { Database } from '@/db/connection/open';

interface Executed {
  sql: string;
  /** As SQLite explains it, with the values that it ran with. */
  plan: string[];
  rows: number;
}

/** What a piece of work asks of the database: each statement as often as it runs. Counts what a busy machine does not change. Of a connection that was not used yet. */
export function statementsOf(db: Database): { during: <T>(work: () => T) => Promise<Executed[]> } {
  const client = db.$client;
  const prepare = client.prepare.bind(client);
  let watched: Executed[] | null = null;
  const planOf = (sql: string, bound: unknown[]) => {
    try {
      return prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...bound)
        .map((step) => step.detail);
    } catch {
      // BEGIN, COMMIT and PRAGMA have no plan.
      return [];
    }
  };
  client.prepare = ((sql: string) => {
    const statement = prepare(sql);
    for (const name of ['run', 'get', 'all'] as const) {
      const run = statement[name].bind(statement) as (...bound: unknown[]) => unknown;
      Object.assign(statement, {
        [name]: (...bound: unknown[]) => {
          const answer = run(...bound);
          const rows = Array.isArray(answer) ? answer.length : name === 'get' && answer !== undefined ? 1 : 0;
          watched?.push({ sql, plan: planOf(sql, bound), rows });
          return answer;
        },
      });
    }
    return statement;
  }) as typeof client.prepare;
  return {
    during: async (work) => {
      watched = [];
      const executed = watched;
      await work();
      watched = null;
      return executed;
    },
  };
}
