import { useEffect } from "react";
import { block } from "../parts/element";
import { between, fly } from "../parts/flight";
import css from "./balloons.module.css";

const COLOURS = ["red", "orange", "yellow", "green", "blue", "violet"];

export const balloons = block("balloons", () => {
  useEffect(() => fly({ name: "stBalloons", pieces: 30, make: balloon }), []);
  return null;
});

function balloon(index: number): Element {
  const piece = document.createElement("i");
  piece.className = css.balloon ?? "";
  const { style } = piece;
  style.insetInlineStart = `${between(0, 100)}%`;
  style.scale = String(between(0.7, 1.15));
  style.animationDuration = `${between(3, 5)}s`;
  style.animationDelay = `${between(0, 1.2)}s`;
  style.setProperty("--colour", `var(--o-${COLOURS[index % COLOURS.length]})`);
  style.setProperty("--drift", `${between(-80, 80)}px`);
  return piece;
}
