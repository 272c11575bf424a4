import { useEffect } from "react";
import { block } from "../parts/element";
import { between, fly } from "../parts/flight";
import css from "./snow.module.css";

const SVG = "http://www.w3.org/2000/svg";
const ARM = "M0 0V-10M0-4.5 3-7.5M0-4.5-3-7.5";

export const snow = block("snow", () => {
  useEffect(() => fly({ name: "stSnow", pieces: 60, make: flake }), []);
  return null;
});

function flake(): Element {
  const piece = document.createElement("i");
  piece.className = css.flake ?? "";
  const { style } = piece;
  const size = between(10, 30);
  style.insetInlineStart = `${between(-2, 100)}%`;
  style.width = `${size}px`;
  style.opacity = String(between(0.55, 1));
  // What is near is large and quick.
  style.animationDuration = `${between(3, 4.5) + (30 - size) / 10}s`;
  style.animationDelay = `${between(0, 2.5)}s`;
  style.setProperty("--drift", `${between(-120, 120)}px`);
  style.setProperty("--turn", `${between(-360, 360)}deg`);
  piece.append(drawing());
  return piece;
}

function drawing(): Element {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "-11 -11 22 22");
  for (let arm = 0; arm < 6; arm++) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", ARM);
    path.setAttribute("transform", `rotate(${arm * 60})`);
    svg.append(path);
  }
  return svg;
}
