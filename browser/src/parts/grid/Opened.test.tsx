import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { CellData } from "./cells/cell";
import type { FrameClient } from "./client";
import { Opened } from "./Opened";
import { EVERYTHING } from "./query";
import { unquoted } from "./short";

const AT = { x: 0, y: 0, width: 10, height: 10 };

function open(value: string, text: FrameClient["text"]) {
  const cell = { column: { name: "story", label: "Story", type: "text" }, value, text: value } as unknown as CellData;
  const [client, fail] = [{ text } as FrameClient, vi.fn()];
  render(<Opened at={AT} cell={cell} row={7} client={client} query={EVERYTHING} onFail={fail} onClose={() => {}} />);
  return fail;
}

test("of a text that came in part all is fetched", async () => {
  const text = vi.fn(async () => 'Once "upon" a time');
  open("Once…\u2060", text);
  expect(await screen.findByText('Once "upon" a time')).toBeTruthy();
  expect(text.mock.calls).toEqual([[7, "story", EVERYTHING]]);
});

test("what came whole is not asked for again, and what cannot be had is told", async () => {
  const text = vi.fn(() => Promise.reject(new Error("The connection was lost.")));
  open("Once upon a time", text);
  expect(text).not.toHaveBeenCalled();
  const fail = open("Once…\u2060", text);
  await vi.waitFor(() => expect(fail).toHaveBeenCalledWith("The connection was lost."));
});

test.each([
  ["plain, as it is\n", "plain, as it is"],
  ['"with ""quotes"", a\ttab and a\nline"\n', 'with "quotes", a\ttab and a\nline'],
  ["\n", ""],
])("%j is the cell %j", (line, cell) => {
  expect(unquoted(line)).toBe(cell);
});
