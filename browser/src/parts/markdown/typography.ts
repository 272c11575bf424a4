const signs: Record<string, string> = {
  "<-": "←",
  "->": "→",
  "<->": "↔",
  "--": "—",
  ">=": "≥",
  "<=": "≤",
  "~=": "≈",
};

/** Text as it is shown: signs such as -> that stand alone become one character, character references are resolved. */
export const typeset = (text: string): string =>
  resolveReferences(text.replace(/(?<=^|\s)(?:<->|<-|->|--|>=|<=|~=)(?=\s|$)/g, (sign) => signs[sign] ?? sign));

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** `&mdash;` → —. The browser knows the names; a textarea's content is never run or drawn. */
export function resolveReferences(text: string): string {
  if (!text.includes("&")) return text;
  const decoder = document.createElement("textarea");
  return text.replace(reference, (name) => {
    decoder.innerHTML = name;
    return decoder.value;
  });
}
