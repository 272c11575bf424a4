import { useLayoutEffect, useRef } from "react";

interface List {
  show: () => void;
  search: (text: string) => void;
}

/** Opens an editor's list: whole, or with what is found by the letter that the editing has begun with. */
export function useOpened(typed: string | null, list: List): void {
  const begin = useRef(() => (typed === null ? list.show() : list.search(typed)));
  useLayoutEffect(() => begin.current(), []);
}
