import { memo } from "react";
import { Inline } from "../Inline";
import { type Header, isNumeric, type Row } from "./read";
import css from "./table.module.css";

interface Props {
  columns: readonly Header[];
  rows: readonly Row[];
}

export const Body = memo(function Body({ columns, rows }: Props) {
  if (rows.length === 0) {
    return (
      <tbody>
        <tr>
          <td className={css.empty} data-testid="stTableStyledEmptyTableCell" colSpan={columns.length || 1}>
            empty
          </td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody>
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <tr key={place}>
          {columns.map((column, at) => (
            <Cell key={column.name} column={column} text={row[at] ?? null} />
          ))}
        </tr>
      ))}
    </tbody>
  );
});

function Cell({ column, text }: { column: Header; text: string | null }) {
  const numeric = isNumeric(column);
  const content = text === null ? <span className={css.none}>None</span> : numeric ? text : <Inline md={text} />;
  return column.index ? <th scope="row">{content}</th> : <td data-numeric={numeric || undefined}>{content}</td>;
}
