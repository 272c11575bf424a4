import { type RefObject, useEffect } from "react";
import { schemeInView } from "../../theme/theme";

/** Notes on a chart, when it is printed, which scheme it is drawn in: paper comes too fast to draw it anew. */
export function usePaper(chart: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const note = () => {
      if (chart.current) chart.current.dataset.drawn = schemeInView();
    };
    addEventListener("beforeprint", note);
    return () => removeEventListener("beforeprint", note);
  }, [chart]);
}
