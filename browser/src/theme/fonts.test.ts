// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { faces, families, sheets } from "./fonts";

const NUNITO = "https://fonts.example.com/css2?family=Nunito:ital,wght@0,400;1,700&display=swap";

test("a list of fonts: known kinds, names, and those that a style sheet brings", () => {
  expect(families("Lato, sans-serif")).toBe('"Lato", var(--o-font-sans)');
  expect(families(`Nunito:${NUNITO}, 'Space Mono', monospace`)).toBe('"Nunito", "Space Mono", var(--o-font-mono)');
  expect(families("Lato,serif")).toContain('"Lato", Charter');
  expect(families("")).toBeUndefined();
  expect(families('evil"; } body { color: red')).toBeUndefined();
});

test("the style sheets of all sections are fetched once", () => {
  const options = { "theme.font": `Nunito:${NUNITO}`, "theme.sidebar.codeFont": `'Nunito':${NUNITO}, monospace` };
  expect(sheets({ ...options, "theme.headingFont": "X:javascript:alert(1)", "client.font": "Y:https://no" })).toEqual([
    NUNITO,
  ]);
});

test("faces name their file, and what they are for", () => {
  const face = { family: "mine", url: "app/static/mine.woff2", weight: "400 700", unicodeRange: "U+0025-00FF" };
  expect(faces([face])).toMatch(
    /@font-face \{ font-family: "mine"; src: url\("http:.+\/app\/static\/mine\.woff2"\); .*font-weight: 400 700; unicode-range: U\+0025-00FF \}/,
  );
  expect(faces([{ family: "mine", url: "javascript:x" }, { family: '"}', url: "x" }, { url: "x" }, 5, null])).toBe("");
});
