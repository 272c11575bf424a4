import { expect, onTestFinished, test, vi } from "vitest";
import { allowedOrigins, Channel, isAllowed } from "./channel";

const HOST = "https://host.example";

/** A window in a frame of a page of `HOST`. */
function framed() {
  const parent = { postMessage: vi.fn() };
  const events = new EventTarget();
  const inner = {
    parent,
    location: { origin: "https://app.example", ancestorOrigins: [HOST] },
    document: { referrer: "" },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  };
  const post = (data: unknown, origin = HOST, source: unknown = parent) =>
    events.dispatchEvent(Object.assign(new Event("message"), { data, origin, source }));
  return { inner: inner as unknown as Window, parent, post };
}

test("only the page around this one is heard, only from its allowed origin, only in this version", () => {
  const { inner, post } = framed();
  const heard = vi.fn();
  const end = new Channel([HOST], inner).listen(heard);
  const rerun = { stCommVersion: 1, type: "RERUN_SCRIPT" };
  post(rerun);
  expect(heard.mock.calls).toEqual([[rerun]]);
  post(rerun, "https://elsewhere.example");
  post(rerun, HOST, {});
  post({ ...rerun, stCommVersion: 2 });
  post({ stCommVersion: 1 });
  post(null);
  end();
  post(rerun);
  expect(heard).toHaveBeenCalledTimes(1);
});

test("what is told goes to the allowed origin, with the version; to others nothing goes", () => {
  const { inner, parent } = framed();
  new Channel([], inner).tell("GUEST_READY");
  expect(parent.postMessage).not.toHaveBeenCalled();
  new Channel([HOST], inner).tell("SET_PAGE_TITLE", { title: "Sales" });
  expect(parent.postMessage).toHaveBeenCalledWith({ stCommVersion: 1, type: "SET_PAGE_TITLE", title: "Sales" }, HOST);
});

test("origins are allowed by name, all at once, or for being this page's own", () => {
  expect(isAllowed(HOST, [HOST], "https://app.example")).toBe(true);
  expect(isAllowed(HOST, ["*"], "https://app.example")).toBe(true);
  expect(isAllowed(HOST, [], HOST)).toBe(true);
  expect(isAllowed(HOST, ["https://host.example.org"], "https://app.example")).toBe(false);
});

test("a server that does not say allows nobody", async () => {
  const asked = vi.spyOn(globalThis, "fetch").mockRejectedValueOnce(new TypeError("no way there"));
  onTestFinished(() => asked.mockRestore());
  expect(await allowedOrigins("https://app.example/below/")).toEqual([]);
  asked.mockResolvedValueOnce(Response.json({ allowedOrigins: [HOST] }));
  expect(await allowedOrigins("https://app.example/below/")).toEqual([HOST]);
  expect(String(asked.mock.lastCall?.[0])).toBe("https://app.example/below/_stcore/host-config");
});
