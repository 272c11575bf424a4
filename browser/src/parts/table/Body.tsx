import { type CSSProperties, memo } from "react";
import type { Elements } from "../../wire/elements.gen";
import { Inline } from "../Inline";
import { type Header, isNumeric, isShort, type Row } from "./read";
import { styleOf } from "./style";
import css from "./table.module.css";

type Table = Elements["table"];

interface Props {
  columns: readonly Header[];
  rows: readonly Row[];
  texts: Table["texts"];
  css: Table["css"];
}

export const Body = memo(function Body({ columns, rows, texts, css: looks }: Props) {
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
            <Cell
              key={column.name}
              column={column}
              text={texts[column.name]?.[place] ?? row[at] ?? null}
              style={styleOf(looks[column.name]?.[place])}
            />
          ))}
        </tr>
      ))}
    </tbody>
  );
});

interface CellProps {
  column: Header;
  /** null: there is no value. */
  text: string | null;
  style: CSSProperties | undefined;
}

function Cell({ column, text, style }: CellProps) {
  const numeric = isNumeric(column);
  const content = text === null ? <span className={css.none}>None</span> : numeric ? text : <Inline md={text} />;
  return column.index ? (
    <th scope="row" style={style}>
      {content}
    </th>
  ) : (
    <td data-numeric={numeric || undefined} data-short={isShort(column) || undefined} style={style}>
      {content}
    </td>
  );
}
