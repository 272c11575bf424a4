/** HTML that the script's author vouched for, as it is. */
export function parseTrusted(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/**
 * Run the script elements below a node. Those that came by parsing HTML never run: each is replaced by a new one, with
 * the page's nonce, so that a Content-Security-Policy that names it lets them through.
 */
export function startScripts(root: ParentNode): void {
  const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  for (const parsed of root.querySelectorAll("script")) {
    const script = document.createElement("script");
    for (const { name, value } of parsed.attributes) script.setAttribute(name, value);
    // Elements made by code run as soon as they arrive; the author expects the order of the text.
    script.async = false;
    if (nonce) script.nonce = nonce;
    script.textContent = parsed.textContent;
    parsed.replaceWith(script);
  }
}
