/** The texts of a parameter, in order. */
export function textsIn(query: string, name: string): string[] {
  return new URLSearchParams(query).getAll(name);
}

/** The query string in which a parameter has these texts. Every other field stays as it is, and where it is. */
export function withTexts(query: string, name: string, texts: readonly string[]): string {
  const fields = query.split("&").filter((field) => field !== "");
  const written = texts.map((text) => new URLSearchParams([[name, text]]).toString());
  const isOther = (field: string) => !new URLSearchParams(field).has(name);
  const at = fields.findIndex((field) => !isOther(field));
  const others = fields.filter(isOther);
  others.splice(at < 0 ? others.length : at, 0, ...written);
  return others.join("&");
}

/** The query string with what `present` says of embedding: a page in another one stays there, wherever it goes. */
export function withEmbedding(query: string, present: string): string {
  const embeds = (field: string) => /^embed(_options)?(=|$)/.test(field);
  const own = query.split("&").filter((field) => field !== "" && !embeds(field));
  return [...own, ...present.split("&").filter(embeds)].join("&");
}
