/** Node 20 lacks Map.groupBy, without which Vitest's reporter cannot print what has failed. */
export function provideGroupBy(): void {
  Object.assign(Map, { groupBy });
}

function groupBy<K, T>(items: Iterable<T>, key: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const name = key(item, index++);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
