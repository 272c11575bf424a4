import { useLayoutEffect, useRef, useState } from "react";
import type { EditorProps } from "./CellEditor";
import { parseCell } from "./parse";

/** What stands in an editor's text field, each letter of which changes the cell's content: the first one, too. */
export function useTyped(initial: string, { typed, column, change }: EditorProps): [string, (text: string) => void] {
  const [text, write] = useState(typed ?? initial);
  const type = (next: string) => {
    write(next);
    change(parseCell(next, column));
  };
  const begin = useRef(() => typed !== null && type(typed));
  useLayoutEffect(() => void begin.current(), []);
  return [text, type];
}
