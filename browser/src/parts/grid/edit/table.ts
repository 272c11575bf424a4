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

/** Cells between tabs, which quoted ones may hold. Commas are parts of texts and numbers. */
export function fromText(text: string): string[][] {
  return split(text.replace(/\r\n?/g, "\n").replace(/\n$/, ""));
}

/** Lines of text, of which one goes on where a quoted cell does. */
export function linesOf(text: string): string[] {
  return text.includes('"') ? (text.match(/(?:"[^"]*"|[^"\n])+/g) ?? []) : text.replace(/\n$/, "").split("\n");
}

function split(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;
  while (cell.lastIndex < text.length || rows.at(-1)?.length === 0) {
    const [, quoted, plain = "", end] = cell.exec(text) ?? ["", undefined, "", ""];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "") break;
    if (end === "\n") rows.push([]);
    else if (cell.lastIndex === text.length) rows.at(-1)?.push("");
  }
  return rows.filter((row) => row.length > 0);
}
