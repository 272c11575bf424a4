import { type ReactNode, useEffect, useMemo, useState } from "react";
import { element } from "../parts/element";
import fault from "../parts/Fault.module.css";
import { JsonFault, parse } from "../parts/json/parse";
import { Tree } from "../parts/json/Tree";
import css from "./json.module.css";

export const json = element("json", ({ body, url, expanded }) => (
  <div className={`stJson ${css.json}`} data-testid="stJson">
    {url === null ? <Document text={body} levels={expanded} /> : <Fetched key={url} url={url} levels={expanded} />}
  </div>
));

function Document({ text, levels }: { text: string; levels: number | null }) {
  const read = useMemo(() => tried(text), [text]);
  // What was opened by hand stays over a rerun with other data; not when the script says anew what is open.
  return "fault" in read ? (
    <NoJson fault={read.fault} />
  ) : (
    <Tree key={String(levels)} root={read.root} levels={levels} />
  );
}

function tried(text: string) {
  try {
    return { root: parse(text) };
  } catch (fault) {
    return { fault };
  }
}

function NoJson({ fault: found }: { fault: unknown }) {
  if (!(found instanceof JsonFault)) {
    return <Fault>This document is nested too deeply to be shown.</Fault>;
  }
  const { line, column, before, after, message } = found;
  return (
    <Fault>
      This is no JSON: line {line}, column {column}: {message}.
      <pre className={css.excerpt}>
        {before}
        <mark>{after || "⏎"}</mark>
      </pre>
    </Fault>
  );
}

function Fault({ children }: { children: ReactNode }) {
  return (
    <div className={fault.fault} role="alert">
      {children}
    </div>
  );
}

function Fetched({ url, levels }: { url: string; levels: number | null }) {
  const [text, setText] = useState<string | null>(null);
  const [failed, fail] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    fetch(new URL(url, document.baseURI), { signal: gone.signal })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
      .then(setText)
      .catch(() => gone.signal.aborted || fail(true));
    return () => gone.abort();
  }, [url]);
  if (failed) return <Fault>This document could not be loaded. Reload the page.</Fault>;
  if (text === null) return <div className={css.waiting} role="status" aria-label="Loading" />;
  return <Document text={text} levels={levels} />;
}
