import { element } from "../parts/element";
import { lazily, useLazy } from "../parts/lazy";
import css from "./pdf.module.css";

const viewer = lazily(() => import("../parts/pdf/Viewer"));

export const pdf = element("pdf", ({ url, alt, height }) => {
  const name = alt ?? "PDF document";
  return (
    <div
      className={`stPdf ${css.pdf}`}
      data-testid="stPdf"
      style={{ height: height === "stretch" ? "100%" : (height as number) }}
    >
      {isOwn(url) ? (
        <Viewed url={url} name={name} />
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

function Viewed(props: { url: string; name: string }) {
  const code = useLazy(viewer);
  return code && <code.Viewer {...props} />;
}
