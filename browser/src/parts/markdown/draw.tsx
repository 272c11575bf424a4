import type { Token, Tokens } from "marked";
import { createElement, Fragment, type ReactNode } from "react";
import { CodeBlock } from "../code/CodeBlock";
import { MaterialIcon } from "../Icon";
import { Coloured } from "./Coloured";
import { DiagramBlock } from "./DiagramBlock";
import { Emoji } from "./Emoji";
import { FootnoteLink } from "./FootnoteLink";
import { Formula } from "./Formula";
import { Heading } from "./Heading";
import { safeImage, safeLink } from "./links";
import { Mixed } from "./Mixed";
import css from "./markdown.module.css";
import { slug } from "./slug";
import { type Piece, pieces } from "./tokens";
import { resolveReferences, typeset } from "./typography";

/** What the author of a text allowed. */
export interface Rules {
  /** HTML is drawn, sanitised; else it stands there as text. */
  html: boolean;
  /** Headings show a link to themselves. */
  anchors: boolean;
  /** Links lead somewhere; not so inside a button. */
  links: boolean;
}

/** Tokens → React nodes. Nothing goes through HTML text, except what the author wrote as HTML and allowed. */
export function draw(tokens: Piece[], rules: Rules): ReactNode {
  if (rules.html && tokens.some(({ type }) => type === "html"))
    return <Mixed tokens={tokens} draw={(token) => drawPiece(token, rules)} />;
  // The tokens of a text have no identity of their own, so their places are their keys.
  return tokens.map((token, index) => createElement(Fragment, { key: index }, drawPiece(token, rules)));
}

function drawPiece(token: Piece, rules: Rules): ReactNode {
  const inside = (parent: { tokens?: Token[] }) => draw(pieces(parent.tokens ?? []), rules);
  switch (token.type) {
    case "text":
      return token.tokens ? inside(token) : typeset(token.text);
    case "escape":
      return token.text;
    case "html":
      return token.block ? <p>{token.text.trimEnd()}</p> : token.text;
    case "paragraph":
      return <p>{inside(token)}</p>;
    case "heading":
      return drawHeading(token, rules);
    case "strong":
      return <strong>{inside(token)}</strong>;
    case "em":
      return <em>{inside(token)}</em>;
    case "del":
      return <del>{inside(token)}</del>;
    case "codespan":
      return <code>{token.text}</code>;
    case "br":
      return <br />;
    case "hr":
      return <hr />;
    case "blockquote":
      return <blockquote dir="auto">{inside(token)}</blockquote>;
    case "code":
      return (
        <div className={css.pre} data-testid="stMarkdownPre">
          {drawCode(token.text, token.lang?.split(/\s/)[0] || null)}
        </div>
      );
    case "list":
      return drawList(token, rules);
    case "list_item":
      return inside(token);
    case "checkbox":
      return (
        <input
          type="checkbox"
          aria-label={token.checked ? "Done" : "To do"}
          disabled
          checked={token.checked}
          readOnly
        />
      );
    case "table":
      return drawTable(token, rules);
    case "link":
      return drawLink(token, rules);
    case "image":
      return drawImage(token);
    case "directive":
      return (
        <Coloured name={token.name} style={token.style}>
          {inside(token)}
        </Coloured>
      );
    case "material":
      return <MaterialIcon name={token.name} labelled />;
    case "shortcode":
      return <Emoji name={token.name} />;
    case "math":
      return <Formula source={token.source} display={token.display} />;
    case "footnoteReference":
      return token.number > 0 ? <FootnoteLink {...token} /> : token.raw;
    case "footnoteDefinition":
    case "space":
    case "def":
      return null;
  }
}

function drawCode(body: string, language: string | null): ReactNode {
  return language === "mermaid" ? <DiagramBlock body={body} /> : <CodeBlock body={body} language={language} />;
}

function drawHeading(token: Tokens.Heading, rules: Rules): ReactNode {
  return (
    <Heading level={token.depth} id={slug(plainText(pieces(token.tokens)))} linked={rules.anchors}>
      {draw(pieces(token.tokens), rules)}
    </Heading>
  );
}

function drawList(token: Tokens.List, rules: Rules): ReactNode {
  const items = token.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity of their own
    <li key={index} className={item.task ? "task-list-item" : undefined}>
      {draw(pieces(item.tokens), rules)}
    </li>
  ));
  if (token.ordered)
    return (
      <ol dir="auto" start={token.start === 1 ? undefined : Number(token.start)}>
        {items}
      </ol>
    );
  return (
    <ul dir="auto" className={token.items.some(({ task }) => task) ? "contains-task-list" : undefined}>
      {items}
    </ul>
  );
}

function drawTable(token: Tokens.Table, rules: Rules): ReactNode {
  const cells = (row: Tokens.TableCell[], tag: "th" | "td") => (
    <tr>
      {row.map((cell, index) =>
        createElement(
          tag,
          { key: index, style: cell.align ? { textAlign: cell.align } : undefined },
          draw(pieces(cell.tokens), rules),
        ),
      )}
    </tr>
  );
  return (
    <div className={css.table}>
      <table dir="auto">
        <thead>{cells(token.header, "th")}</thead>
        <tbody>
          {token.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
            <Fragment key={index}>{cells(row, "td")}</Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function drawLink(token: Tokens.Link, rules: Rules): ReactNode {
  const text = draw(pieces(token.tokens), rules);
  const address = safeLink(token.href);
  if (!rules.links || address === null) return text;
  const title = token.title ? resolveReferences(token.title) : undefined;
  if (address.startsWith("#"))
    return (
      <a href={address} title={title}>
        {text}
      </a>
    );
  return (
    <a href={address} title={title} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}

function drawImage(token: Tokens.Image): ReactNode {
  const address = safeImage(token.href);
  const alt = resolveReferences(token.text);
  if (address === null) return alt;
  return <img src={address} alt={alt} title={token.title ? resolveReferences(token.title) : undefined} />;
}

/** The text of inline tokens without their markup. */
export function plainText(tokens: Piece[]): string {
  return tokens
    .map((token) => {
      if ("tokens" in token && token.tokens) return plainText(pieces(token.tokens));
      if (token.type === "text") return resolveReferences(token.text);
      return token.type === "codespan" || token.type === "escape" ? token.text : "";
    })
    .join("");
}
