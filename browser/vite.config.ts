import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { listElementFiles } from "./elementFiles.ts";
import { provideGroupBy } from "./groupBy.ts";
import { findStart, isEarly, isStart, startEarly } from "./start.ts";
import { woff2Only } from "./woff2.ts";

if (!("groupBy" in Map)) provideGroupBy();

/**
 * Small chunks that travel together. A request costs a browser more than the few kilobytes of a sibling: a page with one of
 * each input asks for 20 files this way, and for 50 without it. One style sheet also has one order, whatever is loaded first.
 */
const families = [
  { name: "choices", test: element("radio", "selectbox", "multiselect", "button_group", "feedback", "pagination") },
  { name: "dates", test: /\/src\/(elements\/(date|time|datetime)_input\.tsx|parts\/calendar\/)/ },
  { name: "links", test: element("download_button", "link_button", "page_link", "menu_button") },
  { name: "numbers", test: element("number_input", "slider", "select_slider") },
  { name: "uploads", test: /\/src\/(elements\/file_uploader\.tsx|parts\/uploads\/)/ },
];

function element(...names: string[]): RegExp {
  return new RegExp(`/src/elements/(${names.join("|")})\\.tsx$`);
}

export default defineConfig({
  // Relative addresses: the server decides under which path an app lives and names it with a <base> tag.
  base: "./",
  plugins: [react(), findStart, startEarly, woff2Only, listElementFiles],
  css: { modules: { generateScopedName: "o-[local]-[hash:base64:5]" } },
  build: {
    outDir: "../src/ostinato/server/page",
    emptyOutDir: true,
    target: "es2022",
    // What knows popovers. For older ones, `:dir()` would be rewritten to a list of languages, which nobody declares.
    cssTarget: ["chrome120", "edge120", "firefox125", "safari17"],
    // The page's Content-Security-Policy allows no data: scripts, and a file of its own can be cached for ever.
    assetsInlineLimit: 0,
    // What counts is the start, held by tools/bundle_size.py; chunks that few pages load may be larger.
    chunkSizeWarningLimit: 5000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "early", test: isEarly, priority: 2 },
            { name: "start", test: isStart, priority: 1 },
            { name: "looks", test: /\/src\/(elements|parts)\/.*\.module\.css/ },
            // What inputs share lies in parts/ itself, in files too small to travel alone.
            { name: "fields", test: /\/src\/parts\/(?!arrow)[^/]+$/, minShareCount: 2 },
            ...families,
          ],
        },
        entryFileNames: "static/js/[name].[hash].js",
        chunkFileNames: "static/js/[name].[hash].js",
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith(".css"))
            ? "static/css/[name].[hash][extname]"
            : "static/media/[name].[hash][extname]",
      },
    },
  },
  worker: { format: "es", rolldownOptions: { output: { entryFileNames: "static/js/[name].[hash].js" } } },
  test: {
    pool: "threads", // a sixth less time than processes
    // The tokens are read as text, too.
    css: { include: /(tokens|charts)\.css/, modules: { classNameStrategy: "non-scoped" } },
    restoreMocks: true,
    testTimeout: 20_000,
    projects: [
      // Most of what needs no page is tested without one: a document costs more than most tests. A file that needs one
      // says so in its first line.
      // These files share the modules of their thread, and what windows they have.
      {
        extends: true,
        test: {
          name: "core",
          environment: "node",
          include: ["src/**/*.test.ts"],
          isolate: false,
          setupFiles: ["src/testing/fresh.ts"],
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          name: "page",
          environment: "happy-dom",
          include: ["src/**/*.test.tsx"],
          setupFiles: ["src/testing/dom.ts"],
        },
      },
    ],
  },
});
