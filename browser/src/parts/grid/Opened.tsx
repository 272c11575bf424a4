import { Markdown } from "../markdown/Markdown";
import type { CellData } from "./cells/cell";
import { openable } from "./cells/link";
import { playable } from "./cells/picture";
import { items, json, plain } from "./format";
import css from "./Opened.module.css";
import { type Bounds, Panel } from "./Panel";
import type { Value } from "./rows";

interface Props {
  at: Bounds;
  cell: CellData;
  onClose: () => void;
}

/** A cell's whole content, over the grid. */
export function Opened({ at, cell, onClose }: Props) {
  return (
    <Panel at={at} label={cell.column.label || "Cell"} testid="stDataFrameCell" onClose={onClose}>
      <div className={css.content}>
        <Content {...cell} />
      </div>
    </Panel>
  );
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
