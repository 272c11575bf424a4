interface Limits {
  most: number;
  /** Pixels that a column has at least; a single one may have less. */
  narrowest: number;
  /** Pixels between two columns. */
  gap: number;
}

/** How many columns fit side by side. */
export function columnsThatFit(width: number, { most, narrowest, gap }: Limits): number {
  return Math.max(1, Math.min(most, Math.floor((width + gap) / (narrowest + gap))));
}

/** CSS of a cell that spans columns: never more than there are, which would make the grid wider. */
export function spanOf(span: "all" | number, columns: number): string | undefined {
  if (span === "all" || span >= columns) return columns > 1 || span === "all" ? "1 / -1" : undefined;
  return span > 1 ? `span ${span}` : undefined;
}
