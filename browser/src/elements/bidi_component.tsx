import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { asJson, copyOf, sameJson } from "../parts/components/json";
import { Running } from "../parts/components/running";
import { THEMED, useChartColours } from "../parts/components/theme";
import { type Drawing, element } from "../parts/element";
import fault from "../parts/Fault.module.css";
import { useConnected, useSession } from "../parts/hooks";
import { persistently } from "../parts/persistently";
import { parseTrusted, startScripts } from "../parts/scripts";
import { sizeName, sizeStyle } from "../parts/size";
import type { Session } from "../session/session";
import css from "./bidi_component.module.css";

type Props = Drawing<"bidi_component">;

// What a component has made lasts as long as it is this component, in the same kind of root.
export const bidiComponent = element("bidi_component", (props) => (
  <Component key={`${props.component_name} ${props.isolate_styles}`} {...props} />
));

function Component(props: Props) {
  const { node, component_name: name, isolate_styles: isolated, script, data, frames, height } = props;
  const session = useSession();
  const themed = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const running = useRef<Running>(null);
  const [error, report] = useState<unknown>(null);
  useChartColours(themed);
  useContent(host, props);

  useEffect(() => {
    const started = new Running(
      {
        name,
        key: `ostinato-component-${node}`,
        parentElement: root(host.current as HTMLElement, isolated),
        ...answering(session, node, name),
      },
      report,
    );
    running.current = started;
    return () => started.stop();
  }, [session, node, name, isolated]);

  const show = useCallback(() => {
    if (script) running.current?.show(new URL(script, document.baseURI).href, arrived(data, frames));
  }, [script, data, frames]);
  useEffect(show, [show]);
  // Its code may have been under way when the connection was lost.
  const failed = error !== null;
  useConnected(useCallback(() => failed && show(), [failed, show]));

  return (
    <div
      className={`stBidiComponent ${THEMED} ${css.component}`}
      data-testid="stBidiComponent"
      data-height={sizeName(height)}
      style={sizeStyle(undefined, height)}
      ref={themed}
    >
      {error !== null && (
        <div className={fault.fault} role="alert">
          The component <code>{name}</code> has failed: {error instanceof Error ? error.message : String(error)}
        </div>
      )}
      <div
        className={css.host}
        data-testid={isolated ? "stBidiComponentIsolated" : "stBidiComponentRegular"}
        ref={host}
      />
    </div>
  );
}

/** Puts HTML and CSS where the component's own code finds them. What that has added beside them stays. */
function useContent(host: RefObject<HTMLElement | null>, props: Props): void {
  const { isolate_styles: isolated, html, css: styles, stylesheet } = props;
  const content = useMemo(() => document.createElement("div"), []);
  useLayoutEffect(() => {
    if (host.current) root(host.current, isolated).prepend(content);
  }, [host, isolated, content]);
  useLayoutEffect(() => {
    const body = document.createElement("div");
    body.append(parseTrusted(html));
    content.replaceChildren(body, ...sheets(styles, stylesheet));
    startScripts(body);
  }, [content, html, styles, stylesheet]);
}

function sheets(styles: string, url: string | null): HTMLElement[] {
  const made: HTMLElement[] = [];
  if (url) made.push(Object.assign(document.createElement("link"), { rel: "stylesheet", href: url }));
  if (styles) made.push(Object.assign(document.createElement("style"), { textContent: styles }));
  return made;
}

function root(host: HTMLElement, isolated: boolean): ShadowRoot | HTMLElement {
  return isolated ? (host.shadowRoot ?? host.attachShadow({ mode: "open" })) : host;
}

/** The data in a copy: what the component does to them stays its own. */
async function arrived(data: unknown, frames: readonly string[]): Promise<unknown> {
  const copy = copyOf(data);
  if (frames.length === 0) return copy;
  const { withTables } = await persistently(() => import("../parts/components/frames"));
  return withTables(copy, frames);
}

function answering(session: Session, id: number, name: string) {
  const state = () => (session.tree.get(id)?.value as Props["value"] | undefined)?.state ?? {};
  return {
    setStateValue: (part: string, value: unknown) => {
      const now = state();
      if (part in now && sameJson(now[part], value)) return;
      session.answer(id, { state: { ...now, [part]: asJson(value) } });
    },
    setTriggerValue: (part: string, value: unknown) => {
      if (session.tree.get(id)?.form != null) {
        console.warn(`The component ${name} stands in a form, where nothing is triggered but by its submit: ${part}`);
        return;
      }
      session.answer(id, { state: state(), triggered: { [part]: asJson(value) } }, true);
    },
  };
}
