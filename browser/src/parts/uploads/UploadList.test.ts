import { expect, test } from "vitest";
import { UploadError, type UploadInfo } from "../../session/uploads";
import { promised } from "../../testing/promised";
import type { Chosen } from "./chosen";
import { UploadList } from "./UploadList";

const chosen = (...names: string[]): Chosen[] => names.map((name) => ({ file: new File(["12345"], name), name }));
const info = (name: string): UploadInfo => ({ id: `id of ${name}`, name, type: "", size: 5 });

/** A list whose uploads the test ends itself. */
function list({ many = true, refused = "" } = {}) {
  const answers: string[][] = [];
  const discarded: string[] = [];
  const cancelled: string[] = [];
  const under = new Map<string, { arrive: () => Promise<void>; fail: (error: Error) => Promise<void> }>();
  let value: readonly UploadInfo[] = [];
  const uploads = new UploadList({
    start: ({ name }, progress) => {
      progress(1);
      const { promise, resolve, reject } = promised<UploadInfo>();
      under.set(name, {
        arrive: async () => {
          resolve(info(name));
          await promise;
        },
        fail: async (error) => {
          reject(error);
          await promise.catch(() => {});
        },
      });
      return { done: promise, cancel: () => cancelled.push(name) };
    },
    discard: (id) => discarded.push(id),
    refusal: ({ name }) => (name === refused ? "Not this one." : null),
    value: () => value,
    answer: (next) => {
      value = next;
      answers.push(next.map(({ name }) => name));
    },
    many,
  });
  const end = (name: string) => under.get(name) as NonNullable<ReturnType<typeof under.get>>;
  return { uploads, answers, discarded, cancelled, under, end };
}

test("several files become one answer, once the last of them has arrived", async () => {
  const { uploads, answers, end } = list();
  uploads.add(chosen("a", "b"));
  await end("b").arrive();
  expect(answers).toEqual([]);
  await end("a").arrive();
  expect(answers).toEqual([["a", "b"]]);
  expect(uploads.pending).toEqual([]);
});

test("later ones come to those that are there", async () => {
  const { uploads, answers, end } = list();
  uploads.add(chosen("a"));
  await end("a").arrive();
  uploads.add(chosen("b"));
  await end("b").arrive();
  expect(answers.at(-1)).toEqual(["a", "b"]);
});

test("where one file is all that goes, it takes the place of the former, which is given back", async () => {
  const { uploads, answers, discarded, end } = list({ many: false });
  uploads.add(chosen("a"));
  await end("a").arrive();
  uploads.add(chosen("b", "c"));
  expect(uploads.pending.map(({ chosen, error }) => [chosen.name, error])).toEqual([
    ["b", null],
    ["c", "Only one file goes here."],
  ]);
  await end("b").arrive();
  expect(answers).toEqual([["a"], ["b"]]);
  expect(discarded).toEqual(["id of a"]);
});

test("a second choice takes the place of one that is still on its way", () => {
  const { uploads, cancelled } = list({ many: false });
  uploads.add(chosen("a"));
  uploads.add(chosen("b"));
  expect(cancelled).toEqual(["a"]);
  expect(uploads.pending.map(({ chosen }) => chosen.name)).toEqual(["b"]);
});

test("three go up at once, and the others wait their turn", async () => {
  const { uploads, answers, under, end } = list();
  uploads.add(chosen("a", "b", "c", "d", "e"));
  expect([...under.keys()]).toEqual(["a", "b", "c"]);
  await end("b").arrive();
  expect([...under.keys()]).toEqual(["a", "b", "c", "d"]);
  for (const name of ["a", "c", "d", "e"]) await end(name).arrive();
  expect(answers).toEqual([["a", "b", "c", "d", "e"]]);
});

test("what fails says why, keeps nothing back, and can be tried again", async () => {
  const { uploads, answers, end } = list();
  uploads.add(chosen("a", "b"));
  await end("a").fail(new UploadError("The connection was lost."));
  await end("b").arrive();
  expect(answers).toEqual([["b"]]);
  const [{ key, error, retry }] = uploads.pending as unknown as [{ key: string; error: string; retry: boolean }];
  expect([error, retry]).toEqual(["The connection was lost.", true]);
  uploads.retry(key);
  await end("a").arrive();
  expect(answers.at(-1)).toEqual(["b", "a"]);
});

test("what is refused is not sent, and trying again is not offered", () => {
  const { uploads, under } = list({ refused: "a" });
  uploads.add(chosen("a"));
  expect(under.size).toBe(0);
  expect(uploads.pending[0]).toMatchObject({ error: "Not this one.", retry: false });
});

test("cancelling the last one under way brings the others in", async () => {
  const { uploads, answers, cancelled, end } = list();
  uploads.add(chosen("a", "b"));
  await end("a").arrive();
  uploads.remove(uploads.pending[1]?.key as string);
  expect(cancelled).toEqual(["b"]);
  expect(answers).toEqual([["a"]]);
});

test("a file of the value is taken out and given back", async () => {
  const { uploads, answers, discarded, end } = list();
  uploads.add(chosen("a", "b"));
  await end("a").arrive();
  await end("b").arrive();
  uploads.take("id of a");
  expect(answers.at(-1)).toEqual(["b"]);
  expect(discarded).toEqual(["id of a"]);
});

test("when the widget goes, nothing more goes up", async () => {
  const { uploads, answers, cancelled, end } = list();
  uploads.add(chosen("a", "b", "c", "d"));
  uploads.close();
  expect(cancelled).toEqual(["a", "b", "c"]);
  await end("a").arrive();
  expect(answers).toEqual([]);
});
