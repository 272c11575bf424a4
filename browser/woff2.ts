import type { Plugin } from "vite";

/** Every browser that can run this page reads WOFF2, so the older formats that style sheets list are not shipped. */
export const woff2Only: Plugin = {
  name: "woff2-only",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith(".css")) return undefined;
    return code.replace(/,\s*url\([^)]*\)\s*format\("(?:woff|truetype)"\)/g, "");
  },
};
