/** The table in something that was copied: from a spreadsheet, a web page, or a text of lines. */
export function readTable(data: Pick<DataTransfer, "getData">): string[][] {
  return fromHtml(data.getData("text/html")) ?? fromText(data.getData("text/plain"));
}

/** Ends a line of a cell. No source of a page has it by itself. */
const BREAK = "\u2028";

function fromHtml(html: string): string[][] | null {
  const table = html && new DOMParser().parseFromString(html, "text/html").querySelector("table");
  return table ? cellsOf(table) : null;
}

/** The text of a cell that reaches over others stands in the first of their places, as in a spreadsheet. */
function cellsOf(table: HTMLTableElement): string[][] {
  const rows = [...table.rows];
  const lines: string[][] = rows.map(() => []);
  for (const [down, row] of rows.entries()) {
    const line = lines[down] as string[];
    let place = 0;
    for (const cell of row.cells) {
      while (line[place] !== undefined) place += 1;
      const behind = place + Math.max(1, cell.colSpan);
      for (const below of lines.slice(down, down + Math.max(1, cell.rowSpan))) {
        for (let across = place; across < behind; across += 1) below[across] = "";
      }
      line[place] = textOf(cell);
      place = behind;
    }
  }
  return lines.map((line) => Array.from(line, (text) => text ?? ""));
}

/** Lines of a cell are broken by elements, not by the lines of its source, which spreadsheets break anywhere. */
function textOf(cell: Element): string {
  for (const end of cell.querySelectorAll("br")) end.replaceWith(BREAK);
  for (const block of cell.querySelectorAll("p, div, li")) block.append(BREAK);
  const lines = (cell.textContent ?? "").replace(/[ \t\r\n]+/g, " ").split(BREAK);
  return lines
    .map((line) => line.replaceAll("\u00a0", " ").trim())
    .join("\n")
    .trim();
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
