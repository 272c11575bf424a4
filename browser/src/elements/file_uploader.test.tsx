import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import { UploadServer } from "../testing/upload_server";
import type { Answers, Elements } from "../wire/elements.gen";
import { fileUploader } from "./file_uploader";

type Value = Answers["file_uploader"];

function draw(fields: Partial<Elements["file_uploader"]> = {}, value: Value = []) {
  const server = new UploadServer();
  return { server, ...stage(fileUploader, "file_uploader", { label: "Data", ...fields }, { value }) };
}

const present = (...names: string[]): Value =>
  names.map((name) => ({ id: `id of ${name}`, name, type: "text/plain", size: 5 }));
const field = () => screen.getByTestId<HTMLInputElement>("stFileUploaderDropzoneInput");
const zone = () => screen.getByRole("region", { name: "Data" });
const rows = () => screen.queryAllByTestId("stFileChip").map((row) => row.textContent);
const text = (name: string, content = "12345", type = "text/plain") => new File([content], name, { type });

test("it says what goes there, and its field and its button do not take one another's place", () => {
  draw({ types: [".csv", "image/*"], max_size: 4096 });
  expect(zone().textContent).toContain("Drop a file hereUp to 4 GB per file · CSV, image");
  expect(field().accept).toBe(".csv,image/*");
  expect(field().multiple).toBe(false);
  expect(field().tabIndex).toBe(-1);
  expect(screen.getByRole("button", { name: "Choose file" })).toBeTruthy();
});

test("a chosen file shows how far it is, and becomes the answer when it has arrived", async () => {
  const { server, answers } = draw();
  await userEvent.upload(field(), text("a.txt"));
  const bar = screen.getByRole("progressbar", { name: "Upload of a.txt" });
  act(() => server.put.progress(2));
  expect(bar.getAttribute("aria-valuenow")).toBe("40");
  expect(rows()).toEqual(["a.txt2 B of 5 B"]);
  expect(screen.getByRole("status").textContent).toBe("Uploading: 1");
  await act(() => server.arrived());
  expect(answers()).toEqual([[{ id: "id of a.txt", name: "a.txt", type: "text/plain", size: 5 }]]);
  expect(rows()).toEqual(["a.txt5 B"]);
  expect(screen.getByRole("status").textContent).toBe("Uploaded: 1");
});

test("a file that does not go there says why, in its row", async () => {
  const { server, answers } = draw({ types: [".csv"] });
  await userEvent.upload(field(), text("a.txt"), { applyAccept: false });
  expect(screen.getByRole("alert").textContent).toBe("Only CSV files go here.");
  expect(server.puts).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Remove a.txt" }));
  expect(rows()).toEqual([]);
  expect(answers()).toEqual([]);
});

test("what the server refuses says why, and can be tried again", async () => {
  const { server, answers } = draw();
  await userEvent.upload(field(), text("a.txt"));
  await act(() => server.put.answer(507, { error: "The server's disk is full." }));
  expect(screen.getByRole("alert").textContent).toBe("The server's disk is full.");
  await userEvent.click(screen.getByRole("button", { name: "Try again: a.txt" }));
  await act(() => server.arrived());
  expect(answers().length).toBe(1);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("an upload can be cancelled", async () => {
  const { server, answers } = draw();
  await userEvent.upload(field(), text("a.txt"));
  await userEvent.click(screen.getByRole("button", { name: "Cancel a.txt" }));
  expect(server.put.aborted).toBe(true);
  expect(rows()).toEqual([]);
  expect(answers()).toEqual([]);
});

test("files that are there can be removed, the newest stands first", async () => {
  const { server, answers } = draw({ multiple: true }, present("a.txt", "b.txt"));
  expect(rows()).toEqual(["b.txt5 B", "a.txt5 B"]);
  await userEvent.click(screen.getByRole("button", { name: "Remove a.txt" }));
  expect(answers()).toEqual([present("b.txt")]);
  expect(server.others).toEqual([expect.stringMatching(/^DELETE .*id of a.txt|^DELETE .*id%20of%20a.txt/)]);
});

test("many files are shown by pages", async () => {
  draw({ multiple: true }, present(...Array.from({ length: 12 }, (_, n) => `f${n}.txt`)));
  expect(rows().length).toBe(5);
  const pages = within(screen.getByTestId("stFileUploaderPagination"));
  expect(pages.getByText("1–5 of 12")).toBeTruthy();
  await userEvent.click(pages.getByRole("button", { name: "Next files" }));
  await userEvent.click(pages.getByRole("button", { name: "Next files" }));
  expect(rows()).toEqual(["f1.txt5 B", "f0.txt5 B"]);
  expect(pages.getByRole<HTMLButtonElement>("button", { name: "Next files" }).disabled).toBe(true);
});

test("dropped files go up; what else is dropped is left alone", async () => {
  const { server } = draw({ multiple: true });
  fireEvent.dragEnter(zone(), { dataTransfer: { types: ["Files"] } });
  expect(zone().dataset.over).toBe("true");
  await act(async () => {
    fireEvent.drop(zone(), { dataTransfer: { types: ["Files"], items: [], files: [text("a.txt"), text("b.txt")] } });
  });
  expect(zone().dataset.over).toBeUndefined();
  expect(server.puts.length).toBe(2);
  fireEvent.dragEnter(zone(), { dataTransfer: { types: ["text/plain"] } });
  expect(zone().dataset.over).toBeUndefined();
});

test("a file that is dropped beside it does not take the page's place", () => {
  draw();
  const drop = () =>
    fireEvent.drop(document.body, { dataTransfer: { types: ["Files"], items: [], files: [text("a.txt")] } });
  expect(drop()).toBe(false);
  cleanup();
  expect(drop()).toBe(true);
});

test("a folder's files keep their paths, and those of other types are left out", async () => {
  const { server } = draw({ multiple: "directory", types: [".txt"] });
  expect(field().webkitdirectory).toBe(true);
  const inFolder = (path: string, type: string) =>
    Object.defineProperty(text(path.split("/").pop() as string, "12345", type), "webkitRelativePath", { value: path });
  fireEvent.change(field(), {
    target: { files: [inFolder("d/a.txt", "text/plain"), inFolder("d/e/b.png", "image/png")] },
  });
  expect(server.puts.map(({ headers }) => headers["upload-name"])).toEqual(["d%2Fa.txt"]);
});

test("disabled, it takes nothing and gives nothing away", () => {
  const { server } = draw({ disabled: true }, present("a.txt"));
  expect(field().disabled).toBe(true);
  for (const button of screen.getAllByRole<HTMLButtonElement>("button")) expect(button.disabled).toBe(true);
  fireEvent.drop(zone(), { dataTransfer: { types: ["Files"], items: [], files: [text("a.txt")] } });
  expect(server.puts).toEqual([]);
});

test("when the script lets go of the files, the list is empty", () => {
  const { give } = draw({}, present("a.txt"));
  give([]);
  expect(rows()).toEqual([]);
});

test("in a form its answer waits", async () => {
  const server = new UploadServer();
  const { answers } = stage(fileUploader, "file_uploader", { label: "Data" }, { value: [], form: "f" });
  await userEvent.upload(field(), text("a.txt"));
  await act(() => server.arrived());
  expect(rows()).toEqual(["a.txt5 B"]);
  expect(answers()).toEqual([]);
});
