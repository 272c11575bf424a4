import { useEffect, useRef, useState } from "react";
import { FEATURES } from "../parts/components/features";
import { element } from "../parts/element";
import css from "./iframe.module.css";

/** Pixels: how high a page of another origin is shown, whose height nobody can tell. */
const UNKNOWN_HEIGHT = 400;
/**
 * A document may be anybody's: camera and microphone that the user once gave the app are not for it. Its sandbox has an
 * origin of its own, which is not that of its address: only any origin includes it.
 */
const FEATURES_IN_SANDBOX = ["autoplay", "clipboard-write", "fullscreen", "picture-in-picture"]
  .map((feature) => `${feature} *`)
  .join("; ");

export const iframe = element("iframe", ({ src, document, height, scrolling, tab_index, alt }) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [content, setContent] = useState(src === null ? 0 : UNKNOWN_HEIGHT);

  useEffect(() => {
    if (document === null) return;
    const listen = ({ source, data }: MessageEvent) => {
      if (source === null || source !== frame.current?.contentWindow) return;
      // The sandbox has no origin that could be named here; what is sent is on this page anyway.
      if (data?.ostinatoFrameReady === true) frame.current.contentWindow.postMessage({ document }, "*");
      else if (typeof data?.ostinatoFrameHeight === "number") setContent(data.ostinatoFrameHeight);
    };
    addEventListener("message", listen);
    return () => removeEventListener("message", listen);
  }, [document]);

  return (
    <iframe
      className={`stIFrame ${css.frame}`}
      data-testid="stIFrame"
      // A frame takes one document: another one needs another frame.
      key={document ?? src}
      ref={frame}
      src={src ?? "_stcore/frame"}
      title={alt ?? "st.iframe"}
      allow={src === null ? FEATURES_IN_SANDBOX : FEATURES.join("; ")}
      tabIndex={tab_index ?? undefined}
      scrolling={scrolling ? undefined : "no"}
      style={{ height: height === "content" ? content : height === "stretch" ? "100%" : height }}
    />
  );
});
