import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { PageEntry } from "../../parts/site";
import { insert, openApp } from "../../testing/app";

const entry = (title: string, fields: Partial<PageEntry> = {}): PageEntry => ({
  title,
  icon: "",
  path: title.toLowerCase(),
  section: "",
  hidden: false,
  url: null,
  help: null,
  ...fields,
});
const many = (count: number) => Array.from({ length: count }, (_, at) => entry(`Page${at}`));
const inSidebar = insert(5, { $: "text", body: "filter" }, { parent: 2, after: 0 });

/** The navigation is a chunk of its own, and takes a moment. */
async function open(pages: PageEntry[], settings: object = {}, ops = [inSidebar]) {
  const page = { pages, current: pages[0]?.path ?? null, navigation: "sidebar", ...settings };
  const app = openApp(ops, { page });
  await act(async () => void (await import("./navigation")));
  return app;
}

const links = () => screen.getAllByTestId("stSidebarNavLink").map((link) => link.textContent);

test("the sidebar lists the pages, and says which one this is", async () => {
  await open([entry("Home", { path: "" }), entry("Sales"), entry("Secret", { hidden: true })], { current: "sales" });
  const nav = screen.getByRole("navigation", { name: "App pages" });
  expect(links()).toEqual(["Home", "Sales"]);
  expect(within(nav).getByRole("link", { current: "page" }).textContent).toBe("Sales");
});

test("one page needs no list, and none that is hidden is one", async () => {
  await open([entry("Home"), entry("Secret", { hidden: true })], {}, []);
  expect(screen.queryByRole("navigation")).toBeNull();
  expect(screen.queryByTestId("stSidebar")).toBeNull();
});

test("a hidden list is not there", async () => {
  await open([entry("Home"), entry("Sales")], { navigation: "hidden" });
  expect(screen.queryByRole("navigation")).toBeNull();
});

test("the list alone makes a sidebar, without a line below it", async () => {
  const { frame } = await open([entry("Home"), entry("Sales")], {}, []);
  expect(screen.getByTestId("stSidebarNav")).toBeTruthy();
  expect(screen.queryByTestId("stSidebarNavSeparator")).toBeNull();
  frame([inSidebar]);
  expect(screen.getByTestId("stSidebarNavSeparator")).toBeTruthy();
});

test("a link goes to its page without a load", async () => {
  const { server, location } = await open([entry("Home", { path: "" }), entry("Sales")]);
  const link = screen.getByRole("link", { name: "Sales" });
  expect(link.getAttribute("href")).toBe("/sales");
  await userEvent.click(link);
  expect(server.events).toEqual([["e", 1, {}, null, "sales"]]);
  expect(location()).toEqual({ path: "sales", query: "" });
});

test("another tab is the browser's business", async () => {
  const { server } = await open([entry("Home"), entry("Sales")]);
  const seen = vi.fn((event: Event) => event.preventDefault());
  document.addEventListener("click", seen, { once: true });
  const user = userEvent.setup();
  await user.keyboard("{Control>}");
  await user.click(screen.getByRole("link", { name: "Sales" }));
  expect(server.events).toEqual([]);
  expect(seen.mock.calls[0]?.[0].defaultPrevented).toBe(true);
});

test("a page elsewhere opens in a tab of its own; an address that runs code is none", async () => {
  await open([
    entry("Home"),
    entry("Docs", { url: "https://docs.example.org/" }),
    entry("Bad", { url: "javascript:alert(1)" }),
  ]);
  const docs = screen.getByRole("link", { name: "Docs (opens in a new tab)" });
  expect([docs.getAttribute("href"), docs.getAttribute("target")]).toEqual(["https://docs.example.org/", "_blank"]);
  expect(screen.queryByRole("link", { name: /Bad/ })).toBeNull();
});

test("sections have headings that fold them", async () => {
  await open([entry("Home"), entry("Sales", { section: "Reports" }), entry("Costs", { section: "Reports" })]);
  const heading = screen.getByRole("button", { name: "Reports" });
  expect(heading.getAttribute("aria-expanded")).toBe("true");
  await userEvent.click(heading);
  expect(links()).toEqual(["Home"]);
  await userEvent.click(heading);
  expect(links()).toEqual(["Home", "Sales", "Costs"]);
});

test("a long list is folded, unfolds, and keeps the present page in view", async () => {
  await open(many(15), { current: "page14" });
  expect(links()).toEqual([...many(10).map(({ title }) => title), "Page14"]);
  await userEvent.click(screen.getByRole("button", { name: "View 4 more" }));
  expect(links()).toHaveLength(15);
  await userEvent.click(screen.getByRole("button", { name: "View less" }));
  expect(links()).toHaveLength(11);
});

test.each([
  ["twelve pages", 12, false],
  ["what the script wants unfolded", 30, true],
  ["hardly more than the script's number", 22, 20],
])("%s are not folded", async (_, count, expanded) => {
  await open(many(count), { expanded });
  expect(links()).toHaveLength(count);
  expect(screen.queryByTestId("stSidebarNavViewButton")).toBeNull();
});

test("a list that has the sidebar to itself is not folded", async () => {
  await open(many(30), {}, []);
  expect(links()).toHaveLength(30);
});

test("the script says how many pages a folded list shows", async () => {
  await open(many(9), { expanded: 4 });
  expect(links()).toHaveLength(4);
});

test("at the top, pages without a section stand in the row, and sections unfold", async () => {
  const { server } = await open([entry("Home"), entry("Sales", { section: "Reports" })], { navigation: "top" });
  expect(screen.getAllByTestId("stTopNavLink").map((link) => link.textContent)).toEqual(["Home"]);
  expect(screen.queryByTestId("stSidebarNav")).toBeNull();
  await userEvent.click(screen.getByRole("link", { name: "Sales", hidden: true }));
  expect(server.events).toEqual([["e", 1, {}, null, "sales"]]);
});

test("a row without room becomes a menu", async () => {
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(300);
  await open([entry("Home"), entry("Sales", { section: "Reports" })], { navigation: "top" });
  expect(screen.getByRole("button", { name: "Home" })).toBe(screen.getByTestId("stTopNavMenu"));
  const list = screen.getByRole("list", { name: "Reports", hidden: true });
  expect(within(list).getByTestId("stTopNavDropdownLink").textContent).toBe("Sales");
});

test("a path that no page has is said, until it is closed", async () => {
  await open([entry("Home"), entry("Sales")], { missing: "nowhere" });
  expect(screen.getByRole("alert").textContent).toContain("/nowhere");
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("the logo stands in the sidebar, and in the header while that is folded", async () => {
  const logo = { image: "/media/wide.png", icon_image: "/media/small.png", size: "large", link: "https://example.org" };
  await open([entry("Home"), entry("Sales")], { logo });
  expect(screen.getByTestId("stSidebarLogo").getAttribute("src")).toBe("/media/wide.png");
  expect(screen.getByRole("link", { name: "Logo" }).getAttribute("href")).toBe("https://example.org");
  expect(screen.queryByTestId("stHeaderLogo")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Hide the sidebar" }));
  expect(screen.getByTestId("stHeaderLogo").getAttribute("src")).toBe("/media/small.png");
});

test.each(["🎵", ":material/home:"])("%s is a logo, too", async (image) => {
  await open([], { logo: { image, icon_image: null, size: "medium", link: null } }, []);
  expect(screen.getByRole("img", { name: "Logo" }).dataset.testid).toBe("stHeaderLogo");
  expect(screen.queryByTestId("stLogoLink")).toBeNull();
});

test("on a phone the sidebar makes way for the page that was chosen in it", async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  const { frame } = await open([entry("Home"), entry("Sales")]);
  const sidebar = screen.getByTestId("stSidebar");
  const unfold = () => userEvent.click(screen.getByRole("button", { name: "Show the sidebar" }));
  await unfold();
  expect(sidebar.dataset.collapsed).toBe("false");
  await userEvent.click(screen.getByRole("link", { name: "Home" }));
  expect(sidebar.dataset.collapsed).toBe("true");
  await unfold();
  frame([["s", 0, { current: "sales" }]]);
  expect(sidebar.dataset.collapsed).toBe("true");
  vi.unstubAllGlobals();
});
