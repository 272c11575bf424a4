import { type ReactNode, useMemo, useRef } from "react";
import { usePalette } from "../figure/palette";
import { Diagram, type Missing } from "./Diagram";
import { centred, drawn } from "./mermaid";
import { identified } from "./naming";

/** Pixels that a diagram may take while its place is not laid out. */
const USUAL = 700;

interface Props {
  body: string;
  alt: string | null;
  /** Stands there until it is drawn for the first time. */
  meanwhile?: ReactNode;
}

/** A diagram that is written in Mermaid's text form. */
export function Mermaid({ body, alt, meanwhile }: Props) {
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
        meanwhile={meanwhile}
      />
    </div>
  );
}
