import { useEffect, useState } from "react";

/** What the page came with: its server's idea of a title. */
const NAME = document.title;

/** The tab's title and icon, as the page's settings want them. */
export function useTitle(title: string | null, icon: string | null): void {
  useEffect(() => {
    document.title = title ?? NAME;
  }, [title]);
  const address = useIconAddress(icon);
  useEffect(() => {
    if (address) shortcutIcon().href = address;
  }, [address]);
}

/** Where the icon's picture is; null for no icon, and for a named one as long as it is being drawn. */
export function useIconAddress(icon: string | null): string | null {
  const [drawn, setDrawn] = useState<{ icon: string; address: string } | null>(null);
  const named = icon !== null && isNamed(icon);
  useEffect(() => {
    if (!named) return;
    let wanted = true;
    const draw = async () => {
      const { namedIcon } = await import("./namedIcon");
      const address = await namedIcon(icon);
      if (wanted) setDrawn({ icon, address });
    };
    draw().catch(() => {}); // its code or font did not come: the tab keeps the icon it has
    return () => {
      wanted = false;
    };
  }, [icon, named]);
  if (!icon) return null;
  if (named) return drawn?.icon === icon ? drawn.address : null;
  return iconAddress(icon);
}

const isNamed = (icon: string) => icon === "random" || /^:[\w+/-]+:$/.test(icon);

/** An address as it is; an emoji as a picture of itself. */
export function iconAddress(icon: string): string {
  if (/^(https?:|data:|media\/|\/|\.)/.test(icon)) return icon;
  const picture = `<text y="0.9em" font-size="90">${escaped(icon)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${picture}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function shortcutIcon(): HTMLLinkElement {
  const present = document.querySelector<HTMLLinkElement>('link[rel="shortcut icon"]');
  if (present) return present;
  const link = document.head.appendChild(document.createElement("link"));
  link.rel = "shortcut icon";
  return link;
}
