import { useMemo, useRef } from "react";
import { Diagram, type Missing } from "../parts/diagram/Diagram";
import { centred, drawn } from "../parts/diagram/mermaid";
import { identified } from "../parts/diagram/naming";
import { type Drawing, element } from "../parts/element";
import { usePalette } from "../parts/figure/palette";

/** Pixels that a diagram may take while its place is not laid out. */
const USUAL = 700;

export const mermaidChart = element("mermaid_chart", (props) => <Chart {...props} />);

function Chart({ body, alt }: Drawing<"mermaid_chart">) {
  const place = useRef<HTMLDivElement>(null);
  const palette = usePalette(place);
  // Drawn anew in another theme: its colours are worked out from those of the page.
  const draw = useMemo(
    () => palette && ((missing: Missing) => drawn(body, palette, place.current?.clientWidth || USUAL, missing)),
    [body, palette],
  );
  return (
    <div ref={place}>
      <Diagram
        kind="stMermaidChart"
        label="Diagram"
        alt={alt}
        height="content"
        source={body}
        draw={draw}
        adapt={centred}
        naming={identified}
      />
    </div>
  );
}
