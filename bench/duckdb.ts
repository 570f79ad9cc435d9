import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './engineJobs';

/** What we use of @duckdb/node-api: it is optional, so its own types may not be there. */
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
}
interface Api {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}

/** DuckDB in this process, or null where `npm ci` in bench/ has not been run or has no binary for the machine. */
export async function openDuckDb(): Promise<Connection | null> {
  try {
    const { DuckDBInstance } = createRequire(join(ROOT, 'bench', 'package.json'))('@duckdb/node-api') as Api;
    return await (await DuckDBInstance.create(':memory:')).connect();
  } catch {
    return null;
  }
}

/** Account × object × month, as the cube has it. */
export const groupBy = (from: string): string =>
  `SELECT account, object, month(date) + 12 * year(date) AS month, sum(ore) FROM ${from} GROUP BY ALL`;
