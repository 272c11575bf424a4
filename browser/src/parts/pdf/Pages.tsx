import { type RefObject, useEffect, useRef, useState } from "react";
import { type Link, linksOf, pageAt } from "./links";
import { mark } from "./marks";
import { type Document, draw, type Page } from "./open";
import css from "./pdf.module.css";
import type { Place } from "./search";

interface Props {
  document: Document;
  /** Pixels. */
  width: number;
  scroller: RefObject<HTMLElement | null>;
  /** Another page stands at the top of the view. */
  onTurn: (number: number) => void;
  /** A link leads to another page. */
  onGo: (number: number) => void;
  /** What is marked wherever it stands. */
  marked: string;
  /** The one of its places that the reader is at. */
  at: Place | null;
}

/** All pages below one another. Only those in view, and next to it, are drawn. */
export function Pages({ at, onTurn, ...shared }: Props) {
  const { document, width, scroller } = shared;
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
    <PageView key={number} {...shared} number={number} usual={ratio} nth={at?.page === number ? at.nth : null} />
  ));
}

interface PageProps extends Omit<Props, "at" | "onTurn"> {
  number: number;
  /** Which of the marked places on it the reader is at. */
  nth: number | null;
  /** Height by width of the first page, until this one's is known. */
  usual: number;
}

function PageView({ document, number, width, usual, scroller, onGo, marked, nth }: PageProps) {
  const place = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const near = useNear(place, scroller);
  const [page, setPage] = useState<Page | null>(null);
  const [readable, setReadable] = useState(false);
  const links = useLinks(near ? page : null);

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
    return draw(page, width, canvas.current, words.current, setReadable);
  }, [page, near, width]);

  useEffect(() => {
    if (!readable || !words.current || marked === "") return;
    const [here, unmark] = mark(words.current, marked, nth);
    if (here && scroller.current) reveal(here, scroller.current);
    return unmark;
  }, [readable, marked, nth, scroller]);

  const follow = async (place: unknown) => {
    const target = await pageAt(document, place).catch(() => null);
    if (target !== null) onGo(target);
  };

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
      {links.map(({ id, name, url, place, box }) =>
        url === null ? (
          <button key={id} type="button" className={css.link} style={box} onClick={() => void follow(place)}>
            <span>{name}</span>
          </button>
        ) : (
          <a key={id} className={css.link} style={box} href={url} target="_blank" rel="noreferrer" title={url}>
            <span>{name}</span>
          </a>
        ),
      )}
    </section>
  );
}

/** The links of a page, as soon as they are known. */
function useLinks(page: Page | null): readonly Link[] {
  const [links, setLinks] = useState<readonly Link[]>([]);
  useEffect(() => {
    if (!page) return;
    let current = true;
    linksOf(page).then((found) => current && setLinks(found), ignore);
    return () => {
      current = false;
    };
  }, [page]);
  return links;
}

/** Scrolls an area, and nothing around it, until a place in it can be seen. */
function reveal(place: Range, area: HTMLElement): void {
  const [{ top, bottom, left, right }, view] = [place.getBoundingClientRect(), area.getBoundingClientRect()];
  if (top < view.top || bottom > view.bottom) area.scrollTop += top - view.top - view.height / 3;
  if (left < view.left || right > view.right) area.scrollLeft += left - view.left - view.width / 3;
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
