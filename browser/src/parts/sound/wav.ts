/** Bytes before the first sample. */
const HEADER = 44;

/** A WAV file of one channel, 16 bits a sample. */
export function encodeWav(samples: Float32Array, rate: number): Blob {
  const size = samples.length * 2;
  const view = new DataView(new ArrayBuffer(HEADER + size));
  const text = (offset: number, letters: string) => {
    for (let i = 0; i < letters.length; i++) view.setUint8(offset + i, letters.charCodeAt(i));
  };
  text(0, "RIFF");
  view.setUint32(4, HEADER - 8 + size, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true); // bytes of the format
  view.setUint16(20, 1, true); // plain numbers
  view.setUint16(22, 1, true); // one channel
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true); // bytes a second
  view.setUint16(32, 2, true); // bytes a sample
  view.setUint16(34, 16, true); // bits a sample
  text(36, "data");
  view.setUint32(40, size, true);
  samples.forEach((sample, index) => {
    const level = Math.max(-1, Math.min(1, sample));
    view.setInt16(HEADER + index * 2, level < 0 ? level * 0x8000 : level * 0x7fff, true);
  });
  return new Blob([view.buffer], { type: "audio/wav" });
}

/** The mean of a sound's channels. */
export function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array()] = channels;
  if (channels.length < 2) return first;
  return first.map((_, index) => channels.reduce((sum, channel) => sum + (channel[index] ?? 0), 0) / channels.length);
}

/** The loudest of each of so many equal stretches, 0 to 1. */
export function peaksOf(samples: Float32Array, count: number): number[] {
  const length = Math.max(1, Math.ceil(samples.length / count));
  return Array.from({ length: count }, (_, index) =>
    samples.subarray(index * length, (index + 1) * length).reduce((peak, one) => Math.max(peak, Math.abs(one)), 0),
  );
}
