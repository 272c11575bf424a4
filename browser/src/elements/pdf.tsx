import { lazy, Suspense } from "react";
import { element } from "../parts/element";
import css from "./pdf.module.css";

const Viewer = lazy(() => import("../parts/pdf/Viewer").then(({ Viewer }) => ({ default: Viewer })));

export const pdf = element("pdf", ({ url, alt, height }) => {
  const name = alt ?? "PDF document";
  return (
    <div
      className={`stPdf ${css.pdf}`}
      data-testid="stPdf"
      style={{ height: height === "stretch" ? "100%" : (height as number) }}
    >
      {isOwn(url) ? (
        <Suspense>
          <Viewer url={url} name={name} />
        </Suspense>
      ) : (
        // The page may not read what is on another host; the browser may show it.
        <iframe className={css.frame} src={url} title={name} />
      )}
    </div>
  );
});

/** Whether the app itself serves what is at an address. */
function isOwn(url: string): boolean {
  return new URL(url, document.baseURI).origin === location.origin;
}
