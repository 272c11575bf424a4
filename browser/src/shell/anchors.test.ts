import { afterEach, expect, test, vi } from "vitest";
import { followAnchors } from "./anchors";

afterEach(() => document.body.replaceChildren());

test("a link to a place on this page goes there, whatever the page's base is", () => {
  document.body.innerHTML = '<a href="#later"><b>go</b></a><h2 id="later">Later</h2>';
  const scroll = vi.fn();
  const heading = document.getElementById("later") as HTMLElement;
  heading.scrollIntoView = scroll;
  const stop = followAnchors(document);
  document.querySelector("b")?.click();
  stop();
  expect(scroll).toHaveBeenCalledOnce();
  expect(location.hash).toBe("#later");
});
