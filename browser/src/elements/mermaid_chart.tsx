import { Mermaid } from "../parts/diagram/Mermaid";
import { element } from "../parts/element";

export const mermaidChart = element("mermaid_chart", ({ body, alt }) => <Mermaid body={body} alt={alt} />);
