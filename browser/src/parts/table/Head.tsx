import { Inline } from "../Inline";
import { type Header, isNumeric } from "./read";

/** The headers: groups above the columns that they hold. */
export function Head({ columns }: { columns: readonly Header[] }) {
  const groups = grouped(columns);
  return (
    <thead>
      {groups.some(({ label }) => label !== "") && (
        <tr>
          {groups.map(({ label, from, span }) => (
            <th key={from} scope="colgroup" colSpan={span}>
              <Inline md={label} />
            </th>
          ))}
        </tr>
      )}
      <tr>
        {columns.map((column) => (
          <th key={column.name} scope="col" data-numeric={(isNumeric(column) && !column.index) || undefined}>
            <Inline md={column.label} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface Group {
  label: string;
  from: number;
  span: number;
}

function grouped(columns: readonly Header[]): Group[] {
  const groups: Group[] = [];
  for (const [place, { group = "" }] of columns.entries()) {
    const last = groups.at(-1);
    if (last !== undefined && last.label === group) last.span += 1;
    else groups.push({ label: group, from: place, span: 1 });
  }
  return groups;
}
