import { type HTMLAttributes, useLayoutEffect, useState } from "react";
import { useResize } from "../../parts/resize";
import { lasting } from "../../state/storage";

const KEY = "ostinato.inspector.width";

/** In pixels. */
export const WIDTH = { min: 320, max: 960, usual: 420 };

/** The panel's width, which this browser remembers, and the handlers of its handle. The page makes room for it. */
export function useDock(): { width: number; handle: HTMLAttributes<HTMLElement> } {
  const [preset] = useState(() => Number(lasting.get(KEY)) || WIDTH.usual);
  const [width, handle] = useResize({ ...WIDTH, preset, side: "right" });
  useLayoutEffect(() => {
    const { style, dataset } = document.documentElement;
    dataset.inspector = "";
    return () => {
      delete dataset.inspector;
      style.removeProperty("--o-inspector");
    };
  }, []);
  useLayoutEffect(() => {
    document.documentElement.style.setProperty("--o-inspector", `${width}px`);
    lasting.set(KEY, `${width}`);
  }, [width]);
  return { width, handle };
}
