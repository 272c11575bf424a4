import { type RefObject, useEffect, useRef, useState } from "react";
import { type Document, draw, type Page } from "./open";
import css from "./pdf.module.css";

interface Props {
  document: Document;
  /** Pixels. */
  width: number;
  scroller: RefObject<HTMLElement | null>;
  /** Another page stands at the top of the view. */
  onTurn: (number: number) => void;
}

/** All pages below one another. Only those in view, and next to it, are drawn. */
export function Pages({ document, width, scroller, onTurn }: Props) {
  const [ratio, setRatio] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    document.getPage(1).then((page) => current && setRatio(ratioOf(page)), ignore);
    return () => {
      current = false;
    };
  }, [document]);
  useTurning(scroller, onTurn);
  if (ratio === null || width === 0) return null;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return numbers.map((number) => (
    <PageView key={number} document={document} number={number} width={width} usual={ratio} scroller={scroller} />
  ));
}

interface PageProps extends Pick<Props, "document" | "width" | "scroller"> {
  number: number;
  /** Height by width of the first page, until this one's is known. */
  usual: number;
}

function PageView({ document, number, width, usual, scroller }: PageProps) {
  const place = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const near = useNear(place, scroller);
  const [page, setPage] = useState<Page | null>(null);

  useEffect(() => {
    if (!near || page) return;
    let current = true;
    document.getPage(number).then((found) => current && setPage(found), ignore);
    return () => {
      current = false;
    };
  }, [document, number, near, page]);

  useEffect(() => {
    if (!near || !page || !canvas.current || !words.current) return;
    return draw(page, width, canvas.current, words.current);
  }, [page, near, width]);

  return (
    <section
      ref={place}
      className={css.page}
      data-page={number}
      aria-label={`Page ${number}`}
      style={{ width, height: width * (page ? ratioOf(page) : usual) }}
    >
      <canvas ref={canvas} />
      <div ref={words} className={css.words} />
    </section>
  );
}

/** Whether a part of a scrolling area is in view, or about to be. */
function useNear(place: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root: scroller.current,
      rootMargin: "100% 0px",
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, scroller]);
  return near;
}

/** Tells which page stands highest, whenever that changes. */
function useTurning(scroller: RefObject<HTMLElement | null>, onTurn: (number: number) => void): void {
  useEffect(() => {
    const area = scroller.current;
    if (!area) return;
    const look = () => {
      const middle = area.getBoundingClientRect().top + area.clientHeight / 2;
      const pages = [...area.querySelectorAll<HTMLElement>("[data-page]")];
      const reached = pages.findLast((page) => page.getBoundingClientRect().top <= middle);
      onTurn(Number(reached?.dataset.page ?? 1));
    };
    area.addEventListener("scroll", look, { passive: true });
    return () => area.removeEventListener("scroll", look);
  }, [scroller, onTurn]);
}

function ratioOf(page: Page): number {
  const { width, height } = page.getViewport({ scale: 1 });
  return height / width;
}

/** The document was closed meanwhile. */
function ignore(): void {}
