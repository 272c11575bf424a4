/** Text that is still growing, with the markup at its end closed: a word that will be bold is bold from its first letter. */
export function finished(text: string): string {
  if (inFence(text)) return text; // an open block of code is one for the parser, too
  const start = text.lastIndexOf("\n\n") + 1;
  // A list's next dash is no underline of what stands above it.
  const last = text.slice(start).replace(/\n[-=]{1,2}\s*$/, "");
  return text.slice(0, start) + closed(last);
}

function inFence(text: string): boolean {
  let open: string | null = null;
  for (const [, fence, info] of text.matchAll(/^ {0,3}(`{3,}|~{3,})(.*)$/gm)) {
    if (fence === undefined) continue;
    if (open === null) open = fence;
    else if (fence.startsWith(open) && !info?.trim()) open = null;
  }
  return open !== null;
}

/** What means markup: an escape, code, emphasis, the start or the end of a link. */
const marks = /\\[\s\S]|`+|\*{1,3}|_{1,3}|~~|\$\$|!?\[|\](?:\([^)\n]*\)?)?/g;

function closed(text: string): string {
  const open: string[] = [];
  let label: { at: number; text: number; depth: number } | null = null;
  let end = text.length;
  marks.lastIndex = 0;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const [mark] = found;
    const after = found.index + mark.length;
    if (mark.startsWith("\\")) continue;
    if (mark.startsWith("`")) {
      const close = closing(text, mark, after);
      if (close < 0) {
        end = after === text.length ? found.index : end;
        if (after < text.length) open.push(mark);
        break;
      }
      marks.lastIndex = close;
    } else if (mark.endsWith("[")) {
      label = { at: found.index, text: after, depth: open.length };
    } else if (mark.startsWith("]")) {
      if (mark.length > 1 && !mark.endsWith(")") && label !== null) return unlinked(text, label, open);
      label = null;
    } else if (open.at(-1) === mark && /\S/.test(text[found.index - 1] ?? " ")) {
      open.pop();
    } else if (after === text.length) {
      end = found.index; // the half of a mark, or one that nothing follows
    } else if (opens(text, mark, found.index, after)) {
      open.push(mark);
    }
  }
  if (label !== null) return unlinked(text.slice(0, end), label, open);
  return text.slice(0, end).trimEnd() + open.reverse().join("");
}

/** Where the code that `ticks` begin ends, or -1. */
function closing(text: string, ticks: string, from: number): number {
  for (const found of text.slice(from).matchAll(/`+/g)) {
    if (found[0].length === ticks.length) return from + found.index + ticks.length;
  }
  return -1;
}

/** A mark opens before a word; inside one, an underscore is an underscore. */
function opens(text: string, mark: string, at: number, after: number): boolean {
  if (/\s/.test(text[after] ?? " ")) return false;
  return !(mark.startsWith("_") && /\w/.test(text[at - 1] ?? " "));
}

/** A link without its end: its label alone. An image shows nothing yet. */
function unlinked(text: string, label: { at: number; text: number; depth: number }, open: string[]): string {
  const before = text.slice(0, label.at);
  const image = text[label.at] === "!";
  const words = image ? "" : text.slice(label.text).replace(/\]\([^)]*$/, "");
  const outside = open.slice(0, label.depth).reverse().join("");
  const inside = image ? "" : open.slice(label.depth).reverse().join("");
  return (before + words).trimEnd() + inside + outside;
}
