const MEGABYTE = 2 ** 20;

/** Which files a widget takes, as its struct says. */
export interface Accepted {
  /** Endings (".csv"), MIME types ("text/csv") and families of these ("image/*"); empty: any. */
  readonly types: readonly string[];
  /** Megabytes of one file. */
  readonly max_size: number;
}

/** Why such a file is not taken; null: it is. The server looks again. */
export function refusal(file: Blob, name: string, accepted: Accepted): string | null {
  if (!matches(file, name, accepted.types)) return `Only ${kinds(accepted.types)} files go here.`;
  if (file.size > accepted.max_size * MEGABYTE) return `The file is larger than ${limit(accepted.max_size)}.`;
  return null;
}

/** Whether the file is of one of the types, by its name or by what the system takes it for. */
export function matches(file: Blob, name: string, types: readonly string[]): boolean {
  const [low, type] = [name.toLowerCase(), file.type.toLowerCase()];
  return types.length === 0 || types.some((wanted) => fits(wanted, low, type));
}

function fits(wanted: string, name: string, type: string): boolean {
  if (wanted.startsWith(".")) return name.endsWith(wanted);
  // A type that the system does not know is left to the server, which goes by the name.
  if (type === "") return true;
  return wanted.endsWith("/*") ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}

/** The types in words, such as "CSV, PNG, video". */
export function kinds(types: readonly string[]): string {
  const words = types.map((type) => (type.startsWith(".") ? type.slice(1).toUpperCase() : type.replace("/*", "")));
  return words.join(", ");
}

/** A limit in megabytes, in words. */
export function limit(megabytes: number): string {
  return megabytes % 1024 === 0 ? `${megabytes / 1024} GB` : `${megabytes} MB`;
}

/** A number of bytes, in words. */
export function bytes(count: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  const step = Math.min(Math.floor(Math.log2(Math.max(count, 1)) / 10), units.length - 1);
  const value = count / 1024 ** step;
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step]}`;
}
