import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { lazily, useLazy } from "../lazy";
import type { Piece } from "./tokens";
import { typeset } from "./typography";

const sanitiser = lazily(() => import("../sanitise"));

interface Props {
  tokens: Piece[];
  draw: (token: Piece) => ReactNode;
}

/**
 * Markdown with HTML in it. An HTML element may open in one token and close in another, so the whole is sanitised and
 * parsed as one; the Markdown in between is drawn by React into slots that the HTML leaves for it.
 */
export function Mixed({ tokens, draw }: Props) {
  const chunk = useLazy(sanitiser);
  const place = useRef<HTMLSpanElement>(null);
  const markup = chunk ? tokens.map((token, index) => markupOf(token, index, chunk.SLOT)).join("") : "";
  const [built, setBuilt] = useState<{ markup: string; slots: HTMLElement[] }>({ markup: "", slots: [] });
  useLayoutEffect(() => {
    if (!chunk || !place.current) return;
    place.current.replaceChildren(chunk.sanitise(markup));
    setBuilt({ markup, slots: [...place.current.querySelectorAll<HTMLElement>(chunk.SLOT)] });
  }, [chunk, markup]);
  return (
    <>
      <span ref={place} style={{ display: "contents" }} />
      {built.markup === markup && built.slots.map((slot) => fill(slot, tokens, draw))}
    </>
  );
}

function markupOf(token: Piece, index: number, slot: string): string {
  if (token.type === "html") return token.text;
  if (token.type === "text" && !token.tokens) return escapeHtml(typeset(token.text));
  return token.type === "space" ? "\n" : `<${slot} data-token="${index}"></${slot}>`;
}

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function fill(slot: HTMLElement, tokens: Piece[], draw: Props["draw"]) {
  const index = Number(slot.dataset.token);
  const token = tokens[index];
  return token && createPortal(draw(token), slot, String(index));
}
