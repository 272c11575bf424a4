/** What a key was pressed in. Beyond a component's shadow root the event itself names the component alone. */
export function pressedIn(event: KeyboardEvent): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element ? target : null;
}
