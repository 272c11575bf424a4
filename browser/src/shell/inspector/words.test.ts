import { expect, test } from "vitest";
import { cause, record } from "../../testing/record";
import { causeWords, flagWords, runWords } from "./words";

test.each([
  [cause("first"), "First load"],
  [cause("event", { element: "button", label: "Save", old: "False", new: "True" }), "Button “Save”"],
  [
    cause("event", { element: "form_submit_button", label: "Send", old: "False", new: "True" }),
    "Form submit button “Send”",
  ],
  [cause("event", { element: "checkbox", label: "Fast", old: "False", new: "True" }), "Checkbox “Fast” False → True"],
  [cause("event", { element: "text_input", label: "Key", old: "•••", new: "•••" }), "Text input “Key” changed"],
  [cause("event", { element: "slider", label: "", key: "size", old: "1", new: "2" }), "Slider “size” 1 → 2"],
  [cause("event", { widget: "checkbox-1", old: "1", new: "2" }), "Widget “checkbox-1” 1 → 2"],
  [cause("event", { element: "dialog", old: "True", new: "False" }), "Dialog True → False"],
  [cause("rerun", { where: "app.py:12 in refresh" }), "st.rerun at app.py:12 in refresh"],
  [cause("switch_page", { where: "app.py:3", name: "orders" }), "st.switch_page to “orders” at app.py:3"],
  [cause("timer", { name: "clock", every: 1 }), "Timer of clock, every 1 s"],
  [cause("timer", { name: "clock" }), "Timer of clock"],
  [cause("file", { name: "app.py" }), "app.py was saved"],
  [cause("rerun_requested"), "Rerun by the user"],
  [cause("navigation", { name: "orders" }), "Went to “orders”"],
  [cause("navigation"), "Went to the first page"],
  [cause("push"), "Asked for by the app"],
  [cause("context", { name: "theme" }), "st.context has changed: theme"],
  [cause("resumed"), "The session went on"],
  [cause("carried", { widget: "button-1" }), "A click that the run before did not come to"],
])("a cause reads as a person would tell it: %#", (one, words) => {
  expect(causeWords(one)).toBe(words);
});

test("merged causes are counted, those that are not told included", () => {
  const causes = [cause("first"), cause("file", { name: "app.py" })];
  expect(runWords(record(1, { causes, merged: 2 }))).toBe("First load and 1 more");
  expect(runWords(record(1, { causes, merged: 30 }))).toBe("First load and 29 more");
  expect(runWords(record(1, { causes: [cause("first")] }))).toBe("First load");
});

test("a tick that came along does not hide what the user did", () => {
  const causes = [cause("timer", { name: "clock" }), cause("event", { element: "button", label: "Go", new: "True" })];
  expect(runWords(record(1, { causes, merged: 2 }))).toBe("Button “Go” and 1 more");
});

test("what is wrong with a run is named", () => {
  expect(flagWords(record(1))).toBeNull();
  expect(flagWords(record(1, { notes: [{ kind: "feedback", text: "", where: null }] }))).toBe("feedback loop");
  expect(flagWords(record(1, { notes: [{ kind: "runaway", text: "", where: null }] }))).toBe("reruns without end");
  expect(flagWords(record(1, { swallowed: "st.rerun at app.py:1" }))).toBe("swallowed");
});
