export interface Embedding {
  /** The page stands in another one (?embed=true), and leaves out what belongs to a page of its own. */
  readonly embedded: boolean;
  readonly toolbar: boolean;
  readonly padding: boolean;
  readonly scrolling: boolean;
  /** Something stands in the page's place while it is on its way. */
  readonly skeleton: boolean;
  readonly theme: "light" | "dark" | null;
}

/**
 * What the address says of the place that the page is shown in: ?embed=true&embed_options=show_toolbar.
 * `show_footer` and `show_colored_line` ask for what no page has.
 */
export function embedding(query: string): Embedding {
  const parameters = new URLSearchParams(query);
  const embedded = parameters.getAll("embed").some((value) => value.toLowerCase() === "true");
  const options = new Set(parameters.getAll("embed_options").flatMap((option) => option.toLowerCase().split(",")));
  return {
    embedded,
    toolbar: !embedded || options.has("show_toolbar"),
    padding: !embedded || options.has("show_padding"),
    scrolling: !(embedded && options.has("disable_scrolling")),
    skeleton: !(embedded && options.has("hide_loading_screen")),
    theme: options.has("light_theme") ? "light" : options.has("dark_theme") ? "dark" : null,
  };
}
