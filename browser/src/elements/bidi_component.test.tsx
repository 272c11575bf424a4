import { screen, waitFor } from "@testing-library/react";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import { expect, test, vi } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { bidiComponent } from "./bidi_component";

type Fields = Partial<Elements["bidi_component"]>;

const PROBE = `data:text/javascript,${encodeURIComponent(`
export default (component) => {
  const { data, parentElement, setStateValue, setTriggerValue } = component;
  let out = parentElement.querySelector("output");
  if (!out) parentElement.append(out = document.createElement("output"));
  out.textContent = JSON.stringify(data);
  parentElement.querySelector("button").onclick = () => globalThis.probed(component);
}
`)}`;

type Probed = {
  data: unknown;
  key: string;
  name: string;
  setStateValue: (name: string, value: unknown) => void;
  setTriggerValue: (name: string, value: unknown) => void;
};

/** A component whose button does what `press` does. */
function show(press: (component: Probed) => void = () => {}, fields: Fields = {}, form: string | null = null) {
  vi.stubGlobal("probed", press);
  const given = { component_name: "probe", html: "<button>press</button>", script: PROBE, ...fields };
  return stage(bidiComponent, "bidi_component", given, { value: { state: { count: 1 } }, form });
}

function root(): ParentNode {
  const host = document.querySelector("[data-testid^=stBidiComponent] > [data-testid]") as HTMLElement;
  return host.shadowRoot ?? host;
}

const said = () => root().querySelector("output")?.textContent;
const button = () => root().querySelector("button") as HTMLButtonElement;

test("HTML and CSS are in a shadow root, beside what its code makes there", async () => {
  show(undefined, { css: "p { color: red }", data: { a: [1] } });
  await waitFor(() => expect(said()).toBe('{"a":[1]}'));
  expect(root()).toBeInstanceOf(ShadowRoot);
  expect(root().querySelector("style")?.textContent).toBe("p { color: red }");
});

test("without isolation they are in the page", async () => {
  show(undefined, { isolate_styles: false, stylesheet: "component/probe/style.css" });
  await waitFor(() => expect(said()).toBe("null"));
  expect(screen.getByTestId("stBidiComponentRegular").contains(button())).toBe(true);
  expect(root().querySelector("link")?.getAttribute("href")).toBe("component/probe/style.css");
});

test("other data call its code again, in what it has made before", async () => {
  const { change, rerun } = show(undefined, { data: 1 });
  await waitFor(() => expect(said()).toBe("1"));
  const before = root().querySelector("output");
  rerun();
  change({ data: 2 });
  await waitFor(() => expect(said()).toBe("2"));
  expect(root().querySelector("output")).toBe(before);
});

test("bytes and Arrow frames arrive as such", async () => {
  let given: unknown;
  const frame = tableToIPC(tableFromArrays({ a: Int32Array.of(1, 2) }));
  const press = ({ data }: Probed) => {
    given = data;
  };
  show(press, { data: { frame, raw: Uint8Array.of(7) }, frames: ["frame"] });
  await waitFor(() => expect(said()).toBeTruthy());
  button().click();
  const { frame: table, raw } = given as { frame: { toArray: () => { a: number }[] }; raw: Uint8Array };
  expect(table.toArray().map(({ a }) => a)).toEqual([1, 2]);
  expect(raw).toEqual(Uint8Array.of(7));
});

test("a state goes up with the others, and only when it changes", async () => {
  const { answers } = show(({ setStateValue }) => {
    setStateValue("count", 1);
    setStateValue("name", "a");
    setStateValue("when", new Date(0));
  });
  await waitFor(() => expect(said()).toBe("null"));
  button().click();
  await waitFor(() =>
    expect(answers()).toEqual([{ state: { count: 1, name: "a", when: "1970-01-01T00:00:00.000Z" } }]),
  );
});

test("each trigger goes up by itself, and is not remembered", async () => {
  const { answers } = show(({ setStateValue, setTriggerValue }) => {
    setTriggerValue("liked", true);
    setTriggerValue("liked", true);
    setStateValue("count", 2);
  });
  await waitFor(() => expect(said()).toBe("null"));
  button().click();
  await waitFor(() =>
    expect(answers()).toEqual([
      { state: { count: 1 }, triggered: { liked: true } },
      { state: { count: 1 }, triggered: { liked: true } },
      { state: { count: 2 } },
    ]),
  );
});

test("a state that the script has given is what the next one joins", async () => {
  const { answers, give } = show(({ setStateValue }) => setStateValue("name", "b"));
  await waitFor(() => expect(said()).toBe("null"));
  give({ state: { count: 5 } });
  button().click();
  await waitFor(() => expect(answers()).toEqual([{ state: { count: 5, name: "b" } }]));
});

test("in a form states wait, and nothing is triggered", async () => {
  const complain = vi.spyOn(console, "warn").mockImplementation(() => {});
  const press = ({ setStateValue, setTriggerValue }: Probed) => {
    setStateValue("count", 3);
    setTriggerValue("liked", true);
  };
  const { answers } = show(press, {}, "form");
  await waitFor(() => expect(said()).toBe("null"));
  button().click();
  expect(complain.mock.calls[0]?.[0]).toContain("stands in a form");
  expect(answers()).toEqual([]);
});

test("code that fails is named in its place, beside what there is of it", async () => {
  const { change } = show(undefined, {
    script: "data:text/javascript,export default () => { throw new Error('oh no') }",
  });
  expect((await screen.findByRole("alert")).textContent).toBe("The component probe has failed: oh no");
  expect(button().textContent).toBe("press");
  change({ script: PROBE });
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test("code that has failed, perhaps for it did not come, is tried again when the connection is back", async () => {
  vi.stubGlobal("there", false);
  const { reconnect } = show(undefined, {
    script: "data:text/javascript,export default () => { if (!globalThis.there) throw new Error('not there') }",
  });
  await screen.findByRole("alert");
  vi.stubGlobal("there", true);
  reconnect();
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test("code that works is not called again because the connection was lost", async () => {
  const { reconnect } = show(undefined, {
    script: "data:text/javascript,export default () => { globalThis.calls.push(1) }",
  });
  const calls: number[] = [];
  vi.stubGlobal("calls", calls);
  await waitFor(() => expect(calls).toEqual([1]));
  reconnect();
  await new Promise((resolve) => setTimeout(resolve));
  expect(calls).toEqual([1]);
});
