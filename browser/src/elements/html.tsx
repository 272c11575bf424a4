import { useLayoutEffect, useMemo, useRef } from "react";
import { element } from "../parts/element";
import { sanitise } from "../parts/sanitise";
import { parseTrusted, startScripts } from "../parts/scripts";
import css from "./html.module.css";

export const html = element("html", ({ body, scripts }) => {
  const place = useRef<HTMLDivElement>(null);
  const content = useMemo(() => (scripts ? parseTrusted(body) : sanitise(body)), [body, scripts]);
  useLayoutEffect(() => {
    if (!place.current) return;
    place.current.replaceChildren(content.cloneNode(true));
    if (scripts) startScripts(place.current);
  }, [content, scripts]);
  const bare = [...content.childNodes].every(isUnseen);
  return <div className={`stHtml ${css.html}`} data-testid="stHtml" data-bare={bare || undefined} ref={place} />;
});

/** A style sheet alone changes the page and takes no place in it. */
const isUnseen = (node: Node): boolean =>
  node.nodeName === "STYLE" ||
  node.nodeType === Node.COMMENT_NODE ||
  (node.nodeType === Node.TEXT_NODE && !node.textContent?.trim());
