/** Which values of a column stay in view. */
export interface Filter {
  readonly min?: number | string;
  readonly max?: number | string;
  readonly values?: readonly (string | number | boolean | null)[];
  readonly contains?: string;
  /** Only those that are missing, or only those that are not. */
  readonly empty?: boolean;
}

/** Which rows are in view, and in which order. */
export interface Query {
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly search: string;
  readonly filters: Readonly<Record<string, Filter>>;
}

export const EVERYTHING: Query = { sort: null, search: "", filters: {} };

/** The rows are the frame's own, in its own order: what is shown in row n is row n. */
export function isEverything({ sort, search, filters }: Query): boolean {
  return sort === null && search === "" && Object.keys(filters).length === 0;
}

/** As the server reads it; undefined: nothing to say. */
export function asParameter(query: Query): string | undefined {
  if (isEverything(query)) return undefined;
  const { sort, search, filters } = query;
  return JSON.stringify({
    ...(sort && { sort: [[sort.column, sort.descending]] }),
    ...(search !== "" && { search }),
    ...(Object.keys(filters).length > 0 && { filters }),
  });
}

/** A header was pressed: up, down, and as it was. */
export function sorted({ sort, ...rest }: Query, column: string): Query {
  if (sort?.column !== column) return { ...rest, sort: { column, descending: false } };
  return { ...rest, sort: sort.descending ? null : { column, descending: true } };
}

export function filtered(query: Query, column: string, filter: Filter | null): Query {
  const { [column]: _former, ...others } = query.filters;
  return { ...query, filters: filter === null ? others : { ...others, [column]: filter } };
}

/** What of a query columns are there for: itself, unless the script has taken some away. */
export function among(query: Query, columns: readonly { readonly name: string }[]): Query {
  const names = new Set(columns.map(({ name }) => name));
  const { sort, filters } = query;
  const kept = Object.entries(filters).filter(([name]) => names.has(name));
  const sorts = sort === null || names.has(sort.column);
  if (sorts && kept.length === Object.keys(filters).length) return query;
  return { ...query, sort: sorts ? sort : null, filters: Object.fromEntries(kept) };
}
