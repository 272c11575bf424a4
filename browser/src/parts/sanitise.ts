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

const TAGS_WITH_HANDLERS = /<[a-z][^\s<>]*\s(?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;
const ATTRIBUTES = /([\s/])([^\s=>/"']+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/g;

/**
 * Event handlers never run: the purifier takes them out. But browsers report them as breaches of the page's security
 * policy as soon as they parse them, even apart from the page; so most go before.
 */
const withoutHandlers = (html: string): string =>
  /\son\w+\s*=/i.test(html)
    ? html.replace(TAGS_WITH_HANDLERS, (tag) =>
        tag.replace(ATTRIBUTES, (attribute, before, name) => (/^on/i.test(name) ? before : attribute)),
      )
    : html;

/** HTML → nodes that cannot run anything: no scripts, no event handlers, no script addresses. Styles stay. */
export const sanitise = (html: string): DocumentFragment =>
  purifier.sanitize(withoutHandlers(html), {
    RETURN_DOM_FRAGMENT: true,
    // Without it, a style element at the start would be parsed into the head and be lost.
    FORCE_BODY: true,
    ADD_TAGS: [SLOT, "iframe"],
    ADD_ATTR: ["target", "allow", "allowfullscreen", "frameborder", "scrolling"],
  });
