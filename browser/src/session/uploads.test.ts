// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { FakeServer } from "../testing/fake_server";
import { UploadServer } from "../testing/upload_server";
import { Session } from "./session";
import { discard, UploadError, type UploadInfo, upload } from "./uploads";

function connected(): { session: Session; line: FakeServer; server: UploadServer } {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 1000 });
  const line = new FakeServer();
  const session = new Session({
    url: "ws://app",
    location: () => ({ path: "", query: "" }),
    replaceQuery: () => {},
    go: () => {},
    turned: () => {},
    about: () => ({}),
    memory: { get: () => null, set: () => {} },
    commit: (update) => update(),
    open: line.open,
  });
  session.start();
  line.accept();
  line.say(["w", "s1", false, 0, { "server.xsrfToken": "token" }]);
  return { session, line, server: new UploadServer() };
}

const file = (text = "0123456789") => new File([text], "ü.txt", { type: "text/plain" });
const outcome = (done: Promise<UploadInfo>) => done.catch((error: unknown) => (error as UploadError).message);

test("a file goes up with its name, its type, its length and the session's token", async () => {
  const { session, server } = connected();
  const seen: number[] = [];
  const { done } = upload(session, "w:ü", file(), "ü.txt", (sent) => seen.push(sent));
  expect(server.put.url).toMatch(/_stcore\/upload_file\/s1\/[0-9a-f]{24}\?widget=w%3A%C3%BC$/);
  expect(server.put.headers).toEqual({
    "x-xsrf-token": "token",
    "upload-name": "%C3%BC.txt",
    "upload-length": "10",
    "upload-offset": "0",
    "content-type": "text/plain",
  });
  server.put.progress(4);
  await server.arrived("ü.txt");
  expect((await done).name).toBe("ü.txt");
  expect(seen).toEqual([4]);
});

const PART = 32 * 2 ** 20;
const large = () => new File([new Uint8Array(PART + 2)], "a.bin");

test("a large file goes up in parts", async () => {
  const { session, server } = connected();
  upload(session, "w", large(), "a.bin", () => {}, false);
  expect(server.put.body.size).toBe(PART);
  await server.put.answer(200, {}, PART);
  await vi.waitFor(() => expect(server.puts.length).toBe(2));
  expect([server.put.headers["upload-offset"], server.put.body.size]).toEqual([String(PART), 2]);
});

test.each([
  [0, 5],
  [413, 0],
])("to the own machine it goes up whole, and in parts once that has failed (%i)", async (status, has) => {
  const { session, server } = connected();
  const file = large();
  upload(session, "w", file, "a.bin", () => {}, true);
  expect(server.put.body).toBe(file);
  server.has = has;
  await (status === 0 ? server.put.breaks() : server.put.answer(status, {}));
  await vi.waitFor(() => expect(server.puts.length).toBe(2));
  expect([server.put.headers["upload-offset"], server.put.body.size]).toEqual([String(has), PART - (has ? 3 : 0)]);
});

test("what the server itself refuses is not sent in parts", async () => {
  const { session, server } = connected();
  const { done } = upload(session, "w", file(), "a.txt", () => {}, true);
  await server.put.answer(413, { error: "The file is larger than 1 MB." });
  expect(await outcome(done)).toBe("The file is larger than 1 MB.");
});

test("after a broken connection it goes on where the server has it", async () => {
  const { session, server } = connected();
  const seen: number[] = [];
  const { done } = upload(session, "w", file(), "a.txt", (sent) => seen.push(sent));
  server.has = 6;
  await server.put.breaks();
  await vi.waitFor(() => expect(server.puts.length).toBe(2));
  expect(server.others).toEqual([expect.stringMatching(/^HEAD _stcore\/upload_file\/s1\//)]);
  expect(server.put.headers["upload-offset"]).toBe("6");
  expect(await server.put.body.text()).toBe("6789");
  server.put.progress(1);
  await server.arrived("a.txt", 10);
  expect((await done).size).toBe(10);
  expect(seen).toEqual([7]);
});

test("a server that knows nothing of it any more gets it from the beginning", async () => {
  const { session, server } = connected();
  upload(session, "w", file(), "a.txt");
  await server.put.breaks();
  await vi.waitFor(() => expect(server.puts.length).toBe(2));
  expect(server.put.headers["upload-offset"]).toBe("0");
});

test("a server that has another part than this side believes is given what it asks for", async () => {
  const { session, server } = connected();
  upload(session, "w", file(), "a.txt");
  await server.put.answer(409, { error: "another part" }, 8);
  await vi.waitFor(() => expect(server.puts.length).toBe(2));
  expect(await server.put.body.text()).toBe("89");
});

test("a server that refuses without a way on is not asked for ever", async () => {
  const { session, server } = connected();
  const { done } = upload(session, "w", file(), "a.txt");
  await server.put.answer(409, { error: "There is a file with this id already." });
  expect(await outcome(done)).toBe("There is a file with this id already.");
  expect(server.puts.length).toBe(1);
});

test("it waits for the session's connection before it tries again, and gives a hanging request up", async () => {
  const { session, line, server } = connected();
  upload(session, "w", file(), "a.txt");
  server.has = 3;
  line.wire.onclose({ code: 1006, reason: "" });
  expect(server.put.aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(server.others).toEqual([]);
  line.accept();
  line.say(["w", "s1", true, 0, { "server.xsrfToken": "token" }]);
  await vi.waitFor(() => expect(server.puts.length).toBe(2));
  expect(server.put.headers["upload-offset"]).toBe("3");
});

test("another session does not take what was meant for the first", async () => {
  const { session, line, server } = connected();
  const { done } = upload(session, "w", file(), "a.txt");
  line.wire.onclose({ code: 1006, reason: "" });
  await vi.advanceTimersByTimeAsync(1000);
  line.accept();
  line.say(["w", "s2", false, 0, {}]);
  expect(await outcome(done)).toBe("The session is over. Choose the file again.");
  expect(server.puts.length).toBe(1);
});

test.each([
  [413, "The file is larger than 1 MB."],
  [415, "The file is none of these types: CSV."],
  [507, "The server's disk is full."],
])("a refusal (%i) is the user's to read, and nothing is tried again", async (status, message) => {
  const { session, server } = connected();
  const { done } = upload(session, "w", file(), "a.txt");
  await server.put.answer(status, { error: message });
  await expect(done).rejects.toThrow(UploadError);
  expect(await outcome(done)).toBe(message);
  expect(server.puts.length).toBe(1);
});

test("a connection that breaks again and again without a byte getting through is given up", async () => {
  const { session, server } = connected();
  const { done } = upload(session, "w", file(), "a.txt");
  const ended = outcome(done);
  for (let attempt = 1; attempt <= 7; attempt += 1) {
    expect(server.puts.length).toBe(attempt);
    await server.put.breaks();
    await vi.advanceTimersByTimeAsync(6000);
  }
  expect(await ended).toBe("The connection was lost.");
});

test("cancelled, it breaks off and tells the server so", async () => {
  const { session, server } = connected();
  const { done, cancel } = upload(session, "w", file(), "a.txt");
  let settled = false;
  done.finally(() => {
    settled = true;
  });
  cancel();
  expect(server.put.aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.others).toEqual([expect.stringMatching(/^DELETE /)]);
  expect([settled, server.puts.length]).toEqual([false, 1]);
});

test("a file that has arrived can be taken back", () => {
  const { session, server } = connected();
  discard(session, "f1");
  expect(server.others).toEqual(["DELETE _stcore/upload_file/s1/f1"]);
});
