const spelled: Record<string, string> = { ß: "ss", ä: "ae", ö: "oe", ü: "ue", æ: "ae", ø: "oe", "&": " and " };

/** The fragment that leads to a heading: "Größe & Zahl" → "groesse-and-zahl". */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ßäöüæø&]/g, (char) => spelled[char] ?? char)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
