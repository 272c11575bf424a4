import { useMemo, useRef } from "react";
import { element } from "../parts/element";
import { Inline } from "../parts/Inline";
import { useReachable } from "../parts/reachable";
import { sizeName, sizeStyle } from "../parts/size";
import { Body } from "../parts/table/Body";
import { Head } from "../parts/table/Head";
import { readTable } from "../parts/table/read";
import css from "./table.module.css";

export const table = element("table", ({ columns, data, rows, hide_header, border, alt, width, height, ...rest }) => {
  const box = useRef<HTMLDivElement>(null);
  const read = useMemo(() => readTable(columns, data), [columns, data]);
  useReachable(box, true);
  const name = alt ?? "Table";
  return (
    <div
      className={`stTable ${css.table}`}
      data-testid="stTable"
      data-border={String(border)}
      data-width={sizeName(width)}
      data-height={sizeName(height)}
      style={sizeStyle(undefined, height)}
    >
      <section className={css.box} ref={box} aria-label={name}>
        <table data-testid="stTableStyledTable" aria-label={alt ?? undefined}>
          {rest.caption && (
            <caption>
              <Inline md={rest.caption} />
            </caption>
          )}
          {!hide_header && columns.length > 0 && <Head columns={columns} />}
          <Body columns={columns} rows={read} texts={rest.texts} css={rest.css} />
        </table>
      </section>
      {read.length < rows && (
        <p className={css.note} role="note">
          The first {read.length.toLocaleString()} of {rows.toLocaleString()} rows. <code>st.dataframe</code> shows all
          of them.
        </p>
      )}
    </div>
  );
});
