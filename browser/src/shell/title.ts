import { useEffect } from "react";

/** What the page came with: its server's idea of a title. */
const NAME = document.title;

/** The tab's title and icon, as the page's settings want them. */
export function useTitle(title: string | null, icon: string | null): void {
  useEffect(() => {
    document.title = title ?? NAME;
  }, [title]);
  useEffect(() => {
    if (icon) shortcutIcon().href = iconAddress(icon);
  }, [icon]);
}

/** An address as it is; an emoji as a picture of itself. A named icon shows its first letter: its font is no picture. */
export function iconAddress(icon: string): string {
  if (/^(https?:|data:|media\/|\/|\.)/.test(icon)) return icon;
  const named = /^:(?:material\/)?(\w)[\w+-]*:$/.exec(icon);
  const text = named?.[1]?.toUpperCase() ?? icon;
  const picture = named ? letter(text) : `<text y="0.9em" font-size="90">${escaped(text)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${picture}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function letter(text: string): string {
  return (
    '<rect width="100" height="100" rx="22" fill="#0b7285"/>' +
    `<text x="50" y="72" font-size="62" text-anchor="middle" font-family="sans-serif" fill="#fff">${text}</text>`
  );
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
