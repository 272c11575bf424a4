/** The table in something that was copied: from a spreadsheet, a web page, or a text of lines. */
export function readTable(data: Pick<DataTransfer, "getData">): string[][] {
  return fromHtml(data.getData("text/html")) ?? fromText(data.getData("text/plain"));
}

function fromHtml(html: string): string[][] | null {
  const table = html && new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return null;
  return [...table.querySelectorAll("tr")].map((row) =>
    [...row.querySelectorAll("td, th")].map((cell) => textOf(cell)),
  );
}

/** Lines of a cell are broken by elements, not by the lines of its source. */
function textOf(cell: Element): string {
  for (const end of cell.querySelectorAll("br")) end.replaceWith("\n");
  return (cell.textContent ?? "").trim();
}

/** Cells between tabs, or between commas where there is no tab and every line has as many; quoted ones hold either. */
export function fromText(text: string): string[][] {
  const whole = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  if (whole.includes("\t")) return split(whole, "\t");
  const table = split(whole, ",");
  const width = table[0]?.length ?? 0;
  const regular = table.length > 1 && width > 1 && table.every((row) => row.length === width);
  return regular ? table : split(whole, "\t");
}

/** Lines of text, of which one goes on where a quoted cell does. */
export function linesOf(text: string): string[] {
  return text.includes('"') ? (text.match(/(?:"[^"]*"|[^"\n])+/g) ?? []) : text.replace(/\n$/, "").split("\n");
}

function split(text: string, by: string): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${by}\\n]*))(${by}|\\n|$)`, "y");
  while (cell.lastIndex < text.length || rows.at(-1)?.length === 0) {
    const [, quoted, plain = "", end] = cell.exec(text) ?? ["", undefined, "", ""];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "") break;
    if (end === "\n") rows.push([]);
    else if (cell.lastIndex === text.length) rows.at(-1)?.push("");
  }
  return rows.filter((row) => row.length > 0);
}
