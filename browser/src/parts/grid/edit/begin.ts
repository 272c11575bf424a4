import { type RefObject, useLayoutEffect, useRef } from "react";

type FieldRef = RefObject<HTMLInputElement | HTMLTextAreaElement | null>;

/** Gives an editor's text field the focus: all is selected, or the caret stands behind the letter that was typed. */
export function useBeginning(field: FieldRef, typed: string | null): void {
  useLayoutEffect(() => {
    const input = field.current;
    // The editor is not in view before it has its place.
    input?.focus({ preventScroll: true });
    if (typed === null) input?.select();
    else input?.setSelectionRange(input.value.length, input.value.length);
  }, [field, typed]);
}

interface List {
  show: () => void;
  search: (text: string) => void;
}

/** The same for a field with a list, which opens at once and finds what the letter begins. */
export function useListBeginning(field: FieldRef, typed: string | null, list: List): void {
  useBeginning(field, typed);
  const begin = useRef(() => (typed === null ? list.show() : list.search(typed)));
  useLayoutEffect(() => begin.current(), []);
}
