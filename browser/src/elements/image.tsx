import { type ReactNode, useId, useState } from "react";
import { element } from "../parts/element";
import { FullScreen } from "../parts/FullScreen";
import { Inline } from "../parts/Inline";
import { words } from "../parts/markdown/words";
import { PageAnchor } from "../parts/PageAnchor";
import { sizeName, sizeStyle } from "../parts/size";
import type { Elements } from "../wire/elements.gen";
import css from "./image.module.css";

type Width = Elements["image"]["each"];

interface Picture {
  url: string;
  /** Markdown; empty: none. */
  caption: string;
  /** null: nobody has said what it shows. */
  alt: string | null;
  width: Width;
  link: string | null;
}

export const image = element("image", ({ urls, captions, alts, each, link }) => {
  const pictures = urls.map((url, place) => ({ url, place, caption: captions[place] ?? "", alt: alts[place] ?? null }));
  return (
    <div className={`stImage ${css.row}`} data-testid="stImage">
      {pictures.map(({ place, ...picture }) => (
        <Figure key={place} {...picture} width={each} link={link} />
      ))}
    </div>
  );
});

function Figure({ url, caption, alt, width, link }: Picture) {
  const id = useId();
  const [broken, setBroken] = useState<string | null>(null);
  const name = alt || words(caption);
  const named = alt === null && caption !== "";
  const draw = (full: boolean) => (
    <img
      className={`${css.picture}`}
      src={url}
      // Without a word on what it shows it is left out of what is read aloud.
      alt={named ? undefined : (alt ?? "")}
      aria-labelledby={named ? id : undefined}
      data-width={full ? undefined : sizeName(width)}
      onError={() => setBroken(url)}
    />
  );
  const below = caption !== "" && (
    <figcaption id={id} className={css.caption} data-testid="stImageCaption">
      <Inline md={caption} caption />
    </figcaption>
  );
  return (
    <figure className={css.figure} data-testid="stImageContainer" data-width={sizeName(width)} style={sizeStyle(width)}>
      {broken === url ? (
        <div className={css.broken}>This picture could not be loaded{alt ? `: ${alt}` : "."}</div>
      ) : (
        <FullScreen name={name || "Picture"}>
          {(full) =>
            full ? (
              <div className={css.full}>
                {draw(true)}
                {caption !== "" && <Inline md={caption} caption />}
              </div>
            ) : (
              <Linked to={link} name={name}>
                {draw(false)}
              </Linked>
            )
          }
        </FullScreen>
      )}
      {below}
    </figure>
  );
}

/** A picture that leads somewhere: a page of the app, or another address in a tab of its own. */
function Linked({ to, name, children }: { to: string | null; name: string; children: ReactNode }) {
  if (to === null) return children;
  const look = { className: css.place, "data-testid": "stImageLink", "aria-label": name || to };
  if (!to.startsWith("/") || /^\/(\/|app\/static\/)/.test(to)) {
    return (
      <a {...look} href={to} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  }
  const [path = "", query = ""] = to.slice(1).split("?", 2);
  return (
    <PageAnchor {...look} path={path} url={null} query={query}>
      {children}
    </PageAnchor>
  );
}
