import { useLayoutEffect, useRef } from "react";
import { lazily, useLazy } from "../lazy";

const typesetter = lazily(async () => (await import("./katex")).typesetInto);

/** TeX, drawn as a formula; its source while the typesetter is on its way. */
export function Formula({ source, display }: { source: string; display: boolean }) {
  const place = useRef<HTMLSpanElement>(null);
  const typesetInto = useLazy(typesetter);
  useLayoutEffect(() => {
    if (place.current && typesetInto) typesetInto(place.current, source, display);
  }, [typesetInto, source, display]);
  // React keeps its hands off the inside once there is a typesetter: the source is not its child any more.
  return typesetInto ? <span ref={place} key="drawn" /> : <code key="source">{source}</code>;
}
