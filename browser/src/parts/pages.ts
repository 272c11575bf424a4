/** Fewer numbers do not show where one is: the first, the last, the present one, and two gaps. */
const FEWEST = 5;

/**
 * Which of the pages 1 to `last` to show in so many places; null stands for those that are left out.
 * The first and the last page show always, and where there are gaps, they take a place as a number does.
 */
export function shownPages(present: number, last: number, places: number): (number | null)[] {
  const room = Math.max(places, FEWEST);
  if (last <= room) return numbers(1, last);
  const beside = room - 2;
  if (present < beside) return [...numbers(1, beside), null, last];
  if (present > last - beside + 1) return [1, null, ...numbers(last - beside + 1, last)];
  const middle = room - 4;
  const from = present - Math.floor((middle - 1) / 2);
  return [1, null, ...numbers(from, from + middle - 1), null, last];
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
