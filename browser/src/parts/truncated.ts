import type { PointerEvent } from "react";
import css from "./truncated.module.css";

/** Class of a label whose text may be cut off, by its own data-wrap or by where it stands. */
export const truncated = css.label as string;

/** A label that is cut off can be read by hovering. For onPointerEnter of what holds it. */
export function tellTruncated({ currentTarget: holder }: PointerEvent<HTMLElement>): void {
  const text = holder.querySelector(`.${truncated} p`);
  const cut = text !== null && text.scrollWidth > text.clientWidth;
  holder.title = cut ? (text.textContent ?? "") : "";
}
