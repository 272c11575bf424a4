import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { areas, insert, openApp } from "../testing/app";
import { loaded } from "../testing/loaded";

const app = () => screen.getByTestId("stApp");
const states = () => [app().getAttribute("data-test-connection-state"), app().getAttribute("data-test-script-state")];
const button = insert(5, { $: "button", label: "Go" }, { widget: "go", value: false });

test("connection and script tell their state on the page", async () => {
  const { frame, server } = openApp([button]);
  expect(states()).toEqual(["CONNECTED", "notRunning"]);
  await userEvent.click(screen.getByRole("button", { name: "Go" }));
  expect(states()).toEqual(["CONNECTED", "rerunRequested"]);
  frame([], "running");
  expect(states()).toEqual(["CONNECTED", "running"]);
  frame([]);
  expect(states()).toEqual(["CONNECTED", "notRunning"]);
  act(() => server.drop());
  expect(states()).toEqual(["PINGING_SERVER", "notRunning"]);
});

test("a script that does not compile shows as such", () => {
  const { frame } = openApp([]);
  frame([], "error");
  expect(states()).toEqual(["CONNECTED", "compilationError"]);
});

test("the page's settings reach the tab's title and icon", () => {
  openApp([], { page: { title: "Report", icon: "🎵", layout: "wide" } });
  expect(document.title).toBe("Report");
  const icon = document.querySelector<HTMLLinkElement>('link[rel="shortcut icon"]')?.href ?? "";
  expect(decodeURIComponent(icon)).toContain("🎵");
  expect(screen.getByTestId("stAppViewContainer").dataset.layout).toBe("wide");
});

test("a change of one element draws no other one", () => {
  const { frame } = openApp([
    insert(5, { $: "container" }),
    insert(6, { $: "text", body: "a" }, { parent: 5, after: 0 }),
    insert(7, { $: "text", body: "b" }, { parent: 5, after: 6 }),
  ]);
  const changes: string[] = [];
  const watcher = new MutationObserver((records) => {
    for (const { target } of records) changes.push((target as Node).textContent ?? "");
  });
  watcher.observe(app(), { subtree: true, childList: true, characterData: true, attributes: true });
  frame([["s", 7, { body: "c" }]]);
  const seen = watcher.takeRecords();
  expect(seen.map(({ target }) => target.textContent).concat(changes)).toEqual(["c"]);
});

test("an element that fails does not take the page along, and recovers when the script changes it", async () => {
  await loaded("radio");
  vi.spyOn(console, "error").mockImplementation(() => {});
  const { frame } = openApp([
    insert(5, { $: "radio", label: "Broken", options: null }, { widget: "r", value: null }),
    insert(6, { $: "text", body: "fine" }),
  ]);
  expect(screen.getByRole("alert").textContent).toContain("radio");
  expect(screen.getByText("fine")).toBeTruthy();
  frame([["s", 5, { options: ["one"] }]]);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByRole("radio")).toBeTruthy();
});

test("an element that the page does not know is named", () => {
  openApp([insert(5, { $: "hologram" }), insert(6, { $: "text", body: "fine" })]);
  expect(screen.getByRole("note").textContent).toContain("hologram");
  expect(screen.getByText("fine")).toBeTruthy();
});

test("elements that a long run has not reached are marked as stale", () => {
  const { frame } = openApp([insert(5, { $: "text", body: "a" }), insert(6, { $: "text", body: "b" })]);
  const stale = () => screen.getAllByTestId("stElementContainer").map((element) => element.dataset.stale);
  frame([["f", [5, 5], [0]]], "running");
  expect(stale()).toEqual(["false", "true"]);
  frame([]);
  expect(stale()).toEqual(["false", "false"]);
});

test("R runs the script again, but never while the user types or holds another key", async () => {
  const { server } = openApp([insert(5, { $: "text_input", label: "Name" }, { widget: "n", value: "" })]);
  const user = userEvent.setup();
  await user.click(screen.getByRole("textbox", { name: "Name" }));
  await user.keyboard("r");
  await user.click(document.body);
  await user.keyboard("{Control>}r{/Control}{Shift>}r{/Shift}");
  expect(server.events.filter(([, , values]) => Object.keys(values).length === 0)).toEqual([]);
  await user.keyboard("r");
  expect(server.events.at(-1)?.[2]).toEqual({});
});

test("C asks before it clears the caches", async () => {
  const { server } = openApp([]);
  await userEvent.keyboard("c");
  expect(server.wire.received.filter(([tag]) => tag === "c")).toEqual([]);
  await userEvent.click(await screen.findByRole("button", { name: "Clear caches" }));
  expect(server.wire.received.filter(([tag]) => tag === "c")).toHaveLength(1);
  expect(screen.queryByTestId("stClearCacheDialog")).toBeNull();
});

test("a changed file is offered, and running the script takes the offer away", async () => {
  const { server } = openApp([]);
  act(() => server.say(["n", "file_changed", "app.py"]));
  await userEvent.click(screen.getByRole("button", { name: "Rerun" }));
  expect(server.events).toHaveLength(1);
  expect(screen.queryByTestId("stNotice")).toBeNull();
});

test("who wants it always gets every change without being asked", async () => {
  const { server } = openApp([]);
  act(() => server.say(["n", "file_changed", "app.py"]));
  await userEvent.click(screen.getByRole("button", { name: "Always rerun" }));
  expect(server.events).toHaveLength(1);
  await act(async () => server.say(["n", "file_changed", "app.py"]));
  expect(server.events).toHaveLength(2);
  expect(screen.queryByTestId("stNotice")).toBeNull();
});

test("a lost connection is told, and can be tried at once", async () => {
  const { server } = openApp([]);
  act(() => server.drop());
  expect(screen.getByTestId("stConnectionStatus").textContent).toContain("Connection lost");
  fireEvent.click(screen.getByRole("button", { name: "Try now" }));
  expect(server.wires).toHaveLength(2);
});

test("a page in another page has no bar", () => {
  openApp([], { query: "embed=true" });
  expect(app().dataset).toMatchObject({ embedded: "true", toolbar: "false", padding: "false" });
});

test("another session's page is another page, even where its nodes have the same numbers", async () => {
  await loaded("expander");
  const { server, session, frame } = openApp([insert(5, { $: "expander", label: "More" })]);
  await userEvent.click(screen.getByText("More"));
  act(() => server.drop());
  session.wake();
  act(() => {
    server.accept();
    server.say(["w", "another", false, 0, {}]);
  });
  expect(screen.getByText("More")).toBeTruthy();
  frame([...areas(), insert(5, { $: "expander", label: "More" })]);
  expect(screen.getByTestId("stExpander").querySelector("details")?.open).toBe(false);
});
