/** Whether lines run from right to left there. */
export function isMirrored(element: Element): boolean {
  return getComputedStyle(element).direction === "rtl";
}
