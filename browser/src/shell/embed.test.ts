import { expect, test } from "vitest";
import { embedding } from "./embed";

test("a page of its own shows everything", () => {
  expect(embedding("a=1")).toEqual({
    embedded: false,
    toolbar: true,
    padding: true,
    scrolling: true,
    skeleton: true,
    theme: null,
  });
});

test("an embedded page leaves out bar and padding, unless the address asks for them", () => {
  expect(embedding("embed=true")).toMatchObject({ embedded: true, toolbar: false, padding: false, scrolling: true });
  expect(embedding("embed=True&embed_options=show_toolbar&embed_options=show_padding")).toMatchObject({
    toolbar: true,
    padding: true,
  });
  expect(embedding("embed=true&embed_options=disable_scrolling,dark_theme")).toMatchObject({
    scrolling: false,
    theme: "dark",
  });
  expect(embedding("embed=true&embed_options=hide_loading_screen").skeleton).toBe(false);
  expect(embedding("embed_options=hide_loading_screen").skeleton).toBe(true);
});
