import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy, TextLayer } from "pdfjs-dist";
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = worker;

const ERRORS_ONLY = 0;

export type Document = PDFDocumentProxy;
export type Page = PDFPageProxy;

/** Opens a document. Parts of it are fetched as they are needed. */
export function open(url: string): { document: Promise<Document>; close: () => void } {
  const task = getDocument({ url: new URL(url, document.baseURI).href, verbosity: ERRORS_ONLY });
  return { document: task.promise, close: () => void task.destroy() };
}

/**
 * Draws a page so wide, and over it its text, for the pointer and for those who listen. Tells when the text is there;
 * returns what undoes it.
 */
export function draw(
  page: Page,
  width: number,
  canvas: HTMLCanvasElement,
  words: HTMLElement,
  onWords: (there: boolean) => void,
): () => void {
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const sharpness = devicePixelRatio;
  canvas.width = Math.floor(viewport.width * sharpness);
  canvas.height = Math.floor(viewport.height * sharpness);
  const picture = page.render({ canvas, viewport, transform: [sharpness, 0, 0, sharpness, 0, 0] });
  const text = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport });
  words.style.setProperty("--total-scale-factor", `${scale}`);
  // Both end with an error when they are undone before their end.
  picture.promise.catch(ignore);
  text.render().then(() => onWords(true), ignore);
  return () => {
    onWords(false);
    picture.cancel();
    text.cancel();
    words.replaceChildren();
    // A canvas keeps its memory until it has no size.
    canvas.width = canvas.height = 0;
  };
}

function ignore(): void {}
