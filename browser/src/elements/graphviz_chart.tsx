import { useCallback } from "react";
import { Diagram, type Missing } from "../parts/diagram/Diagram";
import { layOut } from "../parts/diagram/graphviz";
import { titled } from "../parts/diagram/naming";
import { themed } from "../parts/diagram/themed";
import { type Drawing, element } from "../parts/element";

export const graphvizChart = element("graphviz_chart", (props) => <Graph {...props} />);

function Graph({ dot, engine, alt, width, height }: Drawing<"graphviz_chart">) {
  const draw = useCallback((missing: Missing) => layOut(dot, engine, missing), [dot, engine]);
  return (
    <Diagram
      kind="stGraphVizChart"
      label="Graph"
      alt={alt}
      stretched={width !== "content"}
      height={height}
      source={dot}
      draw={draw}
      adapt={themed}
      naming={titled}
    />
  );
}
