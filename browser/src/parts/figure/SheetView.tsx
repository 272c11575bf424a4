import { useStatus } from "../hooks";
import css from "./SheetView.module.css";
import { fileName, save } from "./save";
import { DownloadIcon } from "./signs";

/** What is behind a chart, as a table. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** More would take the browser longer than a person looks. All are in the file. */
const SHOWN = 200;

export function SheetView({ label, sheet }: { label: string; sheet: Sheet }) {
  const { columns, rows } = sheet;
  const exportable = useStatus(({ options }) => options["client.disableDataExport"] !== true);
  return (
    <div className={css.sheet} onCopy={(event) => !exportable && event.preventDefault()}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={`Data of ${label}`}>
        <table className={css.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else to be told apart by
              <tr key={index}>
                {columns.map((column, at) => (
                  <td key={column} data-number={typeof row[at] === "number" || undefined}>
                    {shown(row[at])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={css.foot}>
        <span>{rows.length > SHOWN ? `The first ${SHOWN} of ${rows.length} rows` : `${rows.length} rows`}</span>
        {exportable && (
          <button type="button" className={css.save} onClick={() => save(csv(sheet), fileName(label, "csv"))}>
            <DownloadIcon /> CSV
          </button>
        )}
      </div>
    </div>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return value.toLocaleString(undefined, { maximumFractionDigits: 6 });
  if (value instanceof Date) return value.toLocaleString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function csv({ columns, rows }: Sheet): Blob {
  const lines = [columns, ...rows].map((row) => row.map(cell).join(","));
  return new Blob([`${lines.join("\r\n")}\r\n`], { type: "text/csv;charset=utf-8" });
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text =
    value instanceof Date ? value.toISOString() : typeof value === "object" ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
