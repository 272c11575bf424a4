import { useEffect, useRef, useState } from "react";
import type { Answers } from "../../wire/elements.gen";

/** The text in the field: what the user types, over what the script puts there. */
export function useMessage(value: Answers["chat_input"]): [string, (text: string) => void] {
  const [held, hold] = useState({ offer: 0, text: "" });
  if (value?.length === 2 && value[0] !== held.offer) hold({ offer: value[0], text: value[1] });
  return [held.text, (text) => hold((now) => ({ ...now, text }))];
}

/** A field that is disabled loses the focus: once it is enabled it gets it back, unless that is elsewhere by then. */
export function useFocusAfter(field: { readonly current: HTMLElement | null }, disabled: boolean): () => void {
  const wanted = useRef(false);
  useEffect(() => {
    if (disabled || !wanted.current) return;
    wanted.current = false;
    const { activeElement } = document;
    const gone = activeElement === null || activeElement === document.body;
    // The button that has stopped the run is another one now.
    const own = field.current?.closest(".stChatInput")?.contains(activeElement);
    if (gone || own) field.current?.focus({ preventScroll: true });
  }, [field, disabled]);
  return () => {
    wanted.current = true;
    field.current?.focus({ preventScroll: true });
  };
}
