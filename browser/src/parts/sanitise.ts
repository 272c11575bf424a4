import createPurifier from "dompurify";

/** Stands in HTML for something that React draws there. */
export const SLOT = "o-slot";

const purifier = createPurifier();

purifier.addHook("afterSanitizeAttributes", (node) => {
  if (node.tagName === "A" && node.hasAttribute("href") && !node.getAttribute("href")?.startsWith("#")) {
    node.setAttribute("target", "_blank");
    node.setAttribute("rel", "noopener noreferrer");
  }
  // A frame may show another site; a frame of this one would have its rights.
  if (node.tagName === "IFRAME" && !/^https?:\/\//i.test(node.getAttribute("src") ?? "")) node.remove();
});

/** HTML → nodes that cannot run anything: no scripts, no event handlers, no script addresses. Styles stay. */
export const sanitise = (html: string): DocumentFragment =>
  purifier.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    // Without it, a style element at the start would be parsed into the head and be lost.
    FORCE_BODY: true,
    ADD_TAGS: [SLOT, "iframe"],
    ADD_ATTR: ["target", "allow", "allowfullscreen", "frameborder", "scrolling"],
  });
