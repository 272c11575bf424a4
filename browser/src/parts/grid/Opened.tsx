import { useEffect, useState } from "react";
import { Markdown } from "../markdown/Markdown";
import type { CellData } from "./cells/cell";
import { openable } from "./cells/link";
import { playable } from "./cells/picture";
import type { FrameClient } from "./client";
import { items, json, plain } from "./format";
import css from "./Opened.module.css";
import { type Bounds, Panel } from "./Panel";
import type { Query } from "./query";
import type { Value } from "./rows";
import { isShort } from "./short";

interface Props {
  at: Bounds;
  cell: CellData;
  row: number;
  client: FrameClient;
  query: Query;
  onFail: (message: string) => void;
  onClose: () => void;
}

/** A cell's whole content, over the grid. */
export function Opened({ at, cell: shown, row, client, query, onFail, onClose }: Props) {
  const cell = useWhole(shown, row, client, query, onFail);
  return (
    <Panel at={at} label={cell.column.label || "Cell"} testid="stDataFrameCell" onClose={onClose}>
      <div className={css.content}>
        <Content {...cell} />
      </div>
    </Panel>
  );
}

/** A cell with all of its text, when that is here. */
function useWhole(cell: CellData, row: number, client: FrameClient, query: Query, onFail: (message: string) => void) {
  const [whole, take] = useState<string | null>(null);
  const { value, text, column } = cell;
  const short = isShort(value);
  useEffect(() => {
    if (short) client.text(row, column.name, query).then(take, (error) => onFail(error.message));
  }, [short, row, column.name, client, query, onFail]);
  return whole === null ? cell : { ...cell, value: whole, text: isShort(text) ? whole : text };
}

function Content({ column, value = null, text }: CellData) {
  const address = typeof value === "string" ? playable(value) : null;
  const name = column.label;
  switch (column.type) {
    case "image":
      return address ? <img className={css.picture} src={address} alt={name} /> : <Words text={plain(value)} />;
    case "audio":
      if (!address) return <Words text={text} />;
      return (
        <audio className={css.sound} src={address} controls aria-label={name}>
          <track kind="captions" />
        </audio>
      );
    case "video":
      if (!address) return <Words text={text} />;
      return (
        <video className={css.picture} src={address} controls aria-label={name}>
          <track kind="captions" />
        </video>
      );
    case "link": {
      const url = openable(plain(value));
      return url ? (
        <a href={url.href} target="_blank" rel="noreferrer">
          {plain(value)}
        </a>
      ) : (
        <Words text={plain(value)} />
      );
    }
    case "markdown":
      return <Markdown body={plain(value)} anchors={false} />;
    case "json":
      return <pre className={css.code}>{indented(value)}</pre>;
    case "list":
    case "multiselect":
      return <Words text={items(value).map(plain).join("\n")} />;
    default:
      return <Words text={text} />;
  }
}

function Words({ text }: { text: string }) {
  return <p className={css.words}>{text}</p>;
}

/** JSON with its structure to be seen: what a text holds, or a value. */
export function indented(value: Value): string {
  if (typeof value !== "string") return json(value, 2);
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}
