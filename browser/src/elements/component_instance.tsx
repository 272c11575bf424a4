import { useCallback, useEffect, useRef, useState } from "react";
import { FEATURES } from "../parts/components/features";
import { API_VERSION, fromFrame, renderMessage, sentValue } from "../parts/components/frame";
import { sameJson } from "../parts/components/json";
import { frameTheme, THEMED, useThemeChange } from "../parts/components/theme";
import { type Drawing, element } from "../parts/element";
import fault from "../parts/Fault.module.css";
import { useConnected } from "../parts/hooks";
import css from "./component_instance.module.css";

type Props = Drawing<"component_instance">;

/**
 * Front ends are code that the app's author has installed and trusts: they keep their origin, which cookies and storage
 * need. So the sandbox holds mistakes back, such as a link that would replace the app's page, but not malice.
 */
const SANDBOX = [
  "allow-scripts",
  "allow-same-origin",
  "allow-forms",
  "allow-modals",
  "allow-popups",
  "allow-popups-to-escape-sandbox",
  "allow-downloads",
].join(" ");
/** Milliseconds in which a front end should have told that it is there. */
const PATIENCE = 10_000;

export const componentInstance = element("component_instance", (props) => (
  <Frame key={`${props.component_name} ${props.url}`} {...props} />
));

function Frame({ component_name: name, url, args, dfs, disabled, tab_index, value, answer }: Props) {
  const themed = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  // How often the front end has told that it is there: one that loads itself anew does so again.
  const [ready, setReady] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const [height, setHeight] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const present = useRef(value);
  useEffect(() => {
    present.current = value;
  }, [value]);

  const draw = useCallback(() => {
    if (ready === 0 || !frame.current || !themed.current) return;
    const message = renderMessage({ args, dfs, disabled, theme: frameTheme(themed.current) });
    frame.current.contentWindow?.postMessage(message, new URL(url, document.baseURI).origin);
  }, [ready, url, args, dfs, disabled]);
  useEffect(draw, [draw]);
  useThemeChange(themed, draw);

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      const message = source !== null && source === frame.current?.contentWindow ? fromFrame(data) : null;
      switch (message?.type) {
        case "streamlit:componentReady":
          setProblem(
            message.apiVersion === API_VERSION ? null : `It asks for version ${message.apiVersion} of the API.`,
          );
          setReady((times) => times + 1);
          break;
        case "streamlit:setFrameHeight":
          if (typeof message.height === "number" && message.height >= 0) setHeight(message.height);
          break;
        case "streamlit:setComponentValue": {
          const sent = sentValue(message.value, message.dataType);
          if (sent?.[0] === "bytes" || sent?.[0] === "dataframe" || !sameJson(sent, present.current)) {
            present.current = sent;
            answer(sent);
          }
        }
      }
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, [answer]);

  useEffect(() => {
    if (ready > 0) return;
    const waiting = setTimeout(() => setProblem(`Nothing has answered at ${url}.`), PATIENCE);
    return () => clearTimeout(waiting);
  }, [ready, url]);

  // It may have been under way when the connection was lost.
  useConnected(useCallback(() => ready === 0 && setAttempt((before) => before + 1), [ready]));

  return (
    <div className={`${THEMED} ${css.component}`} ref={themed}>
      {problem !== null && (
        <div className={fault.fault} role="alert">
          The component <code>{name}</code> does not work: {problem}
        </div>
      )}
      <iframe
        key={attempt}
        className={`stCustomComponentV1 ${css.frame}`}
        data-testid="stCustomComponentV1"
        ref={frame}
        src={address(url)}
        title={name}
        sandbox={SANDBOX}
        allow={FEATURES.join("; ")}
        scrolling="no"
        tabIndex={tab_index ?? undefined}
        style={{ height }}
      />
    </div>
  );
}

/** Front ends may ask where the app is. */
function address(url: string): string {
  const found = new URL(url, document.baseURI);
  found.searchParams.set("streamlitUrl", new URL(".", document.baseURI).href);
  return found.href;
}
