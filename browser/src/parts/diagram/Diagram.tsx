import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { colourAt } from "../../theme/palette";
import fault from "../Fault.module.css";
import { type Action, Figure } from "../figure/Figure";
import { fileName, save, toPng } from "../figure/save";
import { DownloadIcon } from "../figure/signs";
import { sanitise } from "../sanitise";
import css from "./Diagram.module.css";
import type { Naming } from "./naming";
import { patch } from "./patch";

/** Hears what could not be fetched yet. */
export type Missing = (message: string) => void;

interface Props {
  /** Class and test id. */
  kind: string;
  /** What it is, where nobody has said what it shows. */
  label: string;
  alt: string | null;
  /** It fills the width, however small it is by itself. */
  stretched?: boolean;
  height: string | number;
  /** The text that it is drawn from. */
  source: string;
  /** Draws it as SVG text; null: not yet. It rejects with what is wrong with the source. */
  draw: ((missing: Missing) => Promise<string>) | null;
  /** Makes the drawing fit the page. */
  adapt: (svg: SVGSVGElement) => void;
  /** What its parts are called: they keep their elements when the source changes. */
  naming: Naming;
  /** Stands there until it is drawn for the first time. */
  meanwhile?: ReactNode;
}

/** A drawing that is made from a text. While another one is under way, the last one stays, and then becomes it. */
export function Diagram({ kind, label, alt, stretched, height, source, draw, adapt, naming, meanwhile }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const { svg, error } = useDrawn(draw, adapt);
  useLayoutEffect(() => {
    if (!svg) return;
    const shown = drawingIn(host);
    if (shown) patch(shown, svg, naming);
    else host.current?.append(svg);
  }, [svg, naming]);
  const name = alt ?? label;
  return (
    <Figure kind={kind} label={name} named={alt !== null} height={height} actions={svg ? downloads(host, name) : []}>
      {(full) => (
        <>
          {error !== null && (
            <div className={`${fault.fault} ${css.error}`} role="alert">
              {located(error, source)}
            </div>
          )}
          {svg === null && error === null && meanwhile}
          <div
            className={css.host}
            data-stretched={stretched || undefined}
            data-full={full || undefined}
            hidden={error !== null}
            ref={host}
          />
        </>
      )}
    </Figure>
  );
}

type Host = RefObject<HTMLDivElement | null>;

const drawingIn = ({ current }: Host) => current?.querySelector<SVGSVGElement>(":scope > svg");

interface Drawn {
  readonly svg: SVGSVGElement | null;
  readonly error: string | null;
}

function useDrawn(draw: Props["draw"], adapt: Props["adapt"]): Drawn {
  const [drawn, become] = useState<Drawn>({ svg: null, error: null });
  useEffect(() => {
    let current = true;
    draw?.((message) => current && become({ svg: null, error: message })).then(
      (text) => current && become({ svg: made(text, adapt), error: null }),
      (error: unknown) => current && become({ svg: null, error: error instanceof Error ? error.message : `${error}` }),
    );
    return () => {
      current = false;
    };
  }, [draw, adapt]);
  return drawn;
}

function made(text: string, adapt: Props["adapt"]): SVGSVGElement | null {
  const svg = sanitise(text).querySelector("svg");
  if (!svg) return null;
  sized(svg);
  for (const link of svg.querySelectorAll("a")) {
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener noreferrer");
  }
  adapt(svg);
  return svg;
}

/** What letters can be made small by and still be read: where there is no room for that, the drawing scrolls. */
const SMALLEST = 0.5;

/** Gives a drawing its own size in pixels: the style sheet says what becomes of it. */
function sized(svg: SVGSVGElement): void {
  const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  const scale = svg.getAttribute("width")?.endsWith("pt") ? 4 / 3 : 1;
  svg.setAttribute("width", `${Math.ceil(width * scale)}`);
  svg.style.setProperty("--o-smallest", `${Math.ceil(width * scale * SMALLEST)}px`);
  svg.setAttribute("height", `${Math.ceil(height * scale)}`);
  svg.style.removeProperty("max-width");
}

/** An error with the line of the text that it names. */
function located(error: string, source: string): string {
  const number = Number(/\bline (\d+)/.exec(error)?.[1]);
  const line = source.split("\n")[number - 1]?.trim();
  return line ? `${error}\nLine ${number}: ${line}` : error;
}

function downloads(host: Host, name: string): readonly Action[] {
  const shown = () => drawingIn(host) as SVGSVGElement;
  return [
    {
      label: "Download as SVG",
      icon: <DownloadIcon />,
      run: () => save(new Blob([text(shown())], { type: "image/svg+xml" }), fileName(name, "svg")),
    },
    {
      label: "Download as PNG",
      icon: <DownloadIcon />,
      run: async () => {
        const svg = shown();
        const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
        const ground = colourAt(svg.parentElement as Element, "--o-bg");
        save(await toPng(text(svg), width, height, ground), fileName(name, "png"));
      },
    },
  ];
}

/** A drawing as a file of its own, with what it takes from the page. */
function text(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { color, fontFamily } = getComputedStyle(svg);
  copy.style.color = color;
  copy.style.fontFamily = fontFamily;
  return new XMLSerializer().serializeToString(copy);
}
