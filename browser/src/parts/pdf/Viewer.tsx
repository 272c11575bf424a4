import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { IconButton } from "../IconButton";
import { FindBar } from "./FindBar";
import { type Document, open } from "./open";
import { Pages } from "./Pages";
import css from "./pdf.module.css";
import { Sign } from "./Sign";
import { useSearch } from "./search";

interface Props {
  url: string;
  name: string;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
const MARGIN = 24;
/** What scrolls must be reached by keys; not every browser sees to that. */
const REACHABLE = { tabIndex: 0 };

/** A document that can be read, page by page, in an area that scrolls by itself. */
export function Viewer({ url, name }: Props) {
  const area = useRef<HTMLElement>(null);
  const width = useWidth(area);
  const [zoom, setZoom] = useState(1);
  const [page, setPage] = useState(1);
  const [found, failed] = useDocument(url);
  const count = found?.numPages ?? 0;
  const [text, setText] = useState<string | null>(null);
  const search = useSearch(found, text ?? "");
  const [nth, setNth] = useState(0);
  const at = search.text === text ? (search.places[nth] ?? null) : null;
  const go = (number: number) => {
    turnTo(area.current, number);
    setPage(number);
  };
  const step = (by: 1 | -1) => {
    const next = by > 0 ? ZOOMS.find((one) => one > zoom) : ZOOMS.findLast((one) => one < zoom);
    if (next) setZoom(next);
  };
  // A page that is far away has no words yet: it gets some when it comes near, and then scrolls to the place on it.
  const reached = at?.page ?? null;
  useLayoutEffect(() => {
    if (reached !== null) turnTo(area.current, reached);
  }, [reached]);
  const find = (wanted: string | null) => {
    setText(wanted);
    setNth(0);
  };
  const close = () => {
    find(null);
    area.current?.focus();
  };
  return (
    <>
      <div className={css.bar}>
        <IconButton label="Previous page" disabled={page <= 1} onClick={() => go(page - 1)}>
          <Sign path="m5 12.5 5-5 5 5" />
        </IconButton>
        <IconButton label="Next page" disabled={page >= count} onClick={() => go(page + 1)}>
          <Sign path="m5 7.5 5 5 5-5" />
        </IconButton>
        <output className={css.count} aria-label="Page">
          {count > 0 && `${page} / ${count}`}
        </output>
        <span className={css.rest}>
          <IconButton
            label="Find"
            aria-expanded={text !== null}
            disabled={!found}
            onClick={() => (text === null ? find("") : close())}
          >
            <Sign path="M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4" />
          </IconButton>
          <IconButton label="Smaller" disabled={zoom === ZOOMS[0]} onClick={() => step(-1)}>
            <Sign path="M4.5 10h11" />
          </IconButton>
          <IconButton label="Larger" disabled={zoom === ZOOMS.at(-1)} onClick={() => step(1)}>
            <Sign path="M4.5 10h11M10 4.5v11" />
          </IconButton>
          <a
            className={css.open}
            href={url}
            target="_blank"
            rel="noreferrer"
            aria-label="Open in a new tab"
            title="Open in a new tab"
          >
            <Sign path="M11 4h5v5M16 4l-7 7M8 5H5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-3" />
          </a>
        </span>
      </div>
      {text !== null && (
        <FindBar
          text={text}
          at={nth}
          count={search.text === text ? search.places.length : 0}
          done={search.text === text && search.done}
          onText={find}
          onStep={(by) => setNth((nth + by + search.places.length) % Math.max(1, search.places.length))}
          onClose={close}
        />
      )}
      <section
        ref={area}
        className={css.area}
        {...REACHABLE}
        aria-label={name}
        aria-busy={!found && !failed}
        onKeyDown={(event) => {
          // The browser's own search sees no page but those that are drawn.
          if (event.key !== "f" || !(event.ctrlKey || event.metaKey) || !found) return;
          event.preventDefault();
          find(text ?? "");
        }}
      >
        {failed && <p className={css.failed}>This document could not be opened.</p>}
        {found && (
          <Pages
            document={found}
            width={Math.max(0, width - MARGIN) * zoom}
            scroller={area}
            onTurn={setPage}
            onGo={go}
            marked={search.text}
            at={at}
          />
        )}
      </section>
    </>
  );
}

function turnTo(area: HTMLElement | null, number: number): void {
  // `scrollIntoView` would scroll what is around the area, too.
  const page = area?.querySelector<HTMLElement>(`[data-page="${number}"]`);
  if (area && page) area.scrollTop += page.getBoundingClientRect().top - area.getBoundingClientRect().top;
}

function useDocument(url: string): [Document | null, boolean] {
  const [found, setFound] = useState<Document | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    setFound(null);
    setFailed(false);
    const opening = open(url);
    opening.document.then(
      (document) => current && setFound(document),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
      opening.close();
    };
  }, [url]);
  return [found, failed];
}

function useWidth(area: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!area.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(area.current);
    return () => observer.disconnect();
  }, [area]);
  return width;
}
