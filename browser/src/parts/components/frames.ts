import { tableFromIPC } from "apache-arrow";

/** The data with Arrow tables in place of the bytes that these fields hold. */
export function withTables(data: unknown, fields: readonly string[]): unknown {
  const tables = { ...(data as Record<string, unknown>) };
  for (const field of fields) tables[field] = tableFromIPC(tables[field] as Uint8Array);
  return tables;
}
