/** Something modal is in front of an element. */
export function isBlocked(element: Element): boolean {
  const front = [...document.querySelectorAll("dialog[open]")].at(-1);
  return (front !== undefined && !front.contains(element)) || element.closest('[inert], [aria-hidden="true"]') !== null;
}
