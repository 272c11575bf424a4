import { type RefObject, useEffect } from "react";
import { schemeInView } from "../../theme/theme";

/**
 * Notes on a chart or a grid, when it is printed, which scheme it is drawn in and how wide: paper comes too fast to draw it
 * anew. What becomes of that, style sheets say.
 */
export function usePaper(chart: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const note = () => {
      if (!chart.current) return;
      chart.current.dataset.drawn = schemeInView();
      chart.current.style.setProperty("--o-drawn", `${widthOf(chart.current)}px`);
    };
    addEventListener("beforeprint", note);
    return () => removeEventListener("beforeprint", note);
  }, [chart]);
}

/** The width of the widest picture, which may scroll. */
function widthOf(chart: HTMLElement): number {
  const pictures = [...chart.querySelectorAll(":is(svg, canvas):not(svg *)")];
  return Math.max(chart.clientWidth, ...pictures.map((one) => one.getBoundingClientRect().width));
}
