import { useLayoutEffect, useRef } from "react";
import css from "./headingDivider.module.css";
import { lineColour, rainbowOf } from "./markdown/colour";

/** The line below a heading. Under the name "auto", the lines of a page take their colours in turn. */
export function HeadingDivider({ colour }: { colour: string }) {
  if (colour === "auto") return <LineInTurn />;
  const look = colour === "rainbow" ? rainbowOf(lineColour) : { backgroundColor: lineColour(colour) };
  return <hr className={css.divider} data-testid="stHeadingDivider" style={look} />;
}

const TURN = ["blue", "green", "orange", "red", "violet", "yellow"];

function LineInTurn() {
  const line = useRef<HTMLHRElement>(null);
  useLayoutEffect(() => {
    const own = line.current;
    colourInTurn();
    return () => colourInTurn(own);
  }, []);
  return <hr className={css.divider} data-testid="stHeadingDivider" data-colour="auto" ref={line} />;
}

/** A line that comes or goes changes the turn of those below it, which React does not draw again. */
function colourInTurn(leaving: Element | null = null): void {
  const lines = document.querySelectorAll<HTMLElement>('[data-testid="stHeadingDivider"][data-colour="auto"]');
  [...lines]
    .filter((line) => line !== leaving)
    .forEach((line, index) => {
      line.style.backgroundColor = lineColour(TURN[index % TURN.length] as string);
    });
}
