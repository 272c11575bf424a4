import { expect, test } from "vitest";
import { encodeWav, mixed, peaksOf } from "./wav";

test("a WAV file says what it is, and holds the samples", async () => {
  const file = encodeWav(new Float32Array([0, 1, -1, 0.5, 2]), 8000);
  const view = new DataView(await file.arrayBuffer());
  const text = (at: number, length: number) => String.fromCharCode(...new Uint8Array(view.buffer, at, length));
  expect(file.type).toBe("audio/wav");
  expect([text(0, 4), text(8, 8), text(36, 4)]).toEqual(["RIFF", "WAVEfmt ", "data"]);
  expect([view.getUint32(4, true), view.getUint32(40, true)]).toEqual([view.byteLength - 8, 10]);
  expect([view.getUint16(22, true), view.getUint32(24, true), view.getUint32(28, true)]).toEqual([1, 8000, 16000]);
  const samples = Array.from({ length: 5 }, (_, index) => view.getInt16(44 + index * 2, true));
  expect(samples).toEqual([0, 32767, -32768, 16383, 32767]);
});

test("several channels become their mean", () => {
  expect([...mixed([new Float32Array([1, 0]), new Float32Array([0, -1])])]).toEqual([0.5, -0.5]);
  expect([...mixed([])]).toEqual([]);
});

test("peaks are the loudest of equal stretches", () => {
  expect(peaksOf(new Float32Array([0, 0.5, -1, 0.25]), 2)).toEqual([0.5, 1]);
  expect(peaksOf(new Float32Array(), 3)).toEqual([0, 0, 0]);
});
