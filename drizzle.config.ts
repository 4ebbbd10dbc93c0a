import { defineConfig } from 'drizzle-kit';

/** `npm run db:generate` reads the schema and writes the next migration; nothing here connects to a database. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema',
  out: './db/migrations',
  strict: true,
  verbose: true,
});
