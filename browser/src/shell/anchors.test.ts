// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { followAnchors, goToFragment } from "./anchors";

afterEach(() => document.body.replaceChildren());

test("a link to a place on this page goes there, whatever the page's base is", () => {
  document.body.innerHTML = '<a href="#later"><b>go</b></a><h2 id="later">Later</h2>';
  const scroll = vi.fn();
  const heading = document.getElementById("later") as HTMLElement;
  heading.scrollIntoView = scroll;
  const stop = followAnchors(document, (address) => history.pushState(null, "", address));
  document.querySelector("b")?.click();
  stop();
  expect(scroll).toHaveBeenCalledOnce();
  expect(location.hash).toBe("#later");
});

test("a fragment that is no proper text leads nowhere, and breaks nothing", () => {
  history.replaceState(null, "", "#%");
  goToFragment(document);
  history.replaceState(null, "", "#");
  expect(location.hash).toBe("");
});

test("a fragment may be written in the address's own encoding", () => {
  document.body.innerHTML = '<h2 id="größe">Größe</h2>';
  const scroll = vi.fn();
  (document.querySelector("h2") as HTMLElement).scrollIntoView = scroll;
  history.replaceState(null, "", "#gr%C3%B6%C3%9Fe");
  goToFragment(document);
  expect(scroll).toHaveBeenCalledOnce();
});
