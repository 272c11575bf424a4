// @vitest-environment jsdom
import type { PickingInfo } from "@deck.gl/core";
import { expect, test } from "vitest";
import { tooltipOf } from "./tooltip";

const over = (object: unknown) => ({ object, x: 10, y: 10, viewport: { width: 100, height: 100 } }) as PickingInfo;
const TOWN = { name: "A <b>", high: 408.12345, at: { lat: 1 } };

test("fields stand where the template names them", () => {
  expect(tooltipOf(over(TOWN), { text: "{name}, {at.lat}, {none}" })).toMatchObject({ text: "A <b>, 1, {none}" });
});

test("values are no HTML, and what could run is left out", () => {
  const html = "<i>{name}</i><script>1</script><img src=x onerror=alert(1)>";
  expect(tooltipOf(over(TOWN), { html })).toMatchObject({ html: '<i>A &lt;b&gt;</i><img src="x">' });
});

test("the properties of a feature are its fields", () => {
  const feature = { type: "Feature", properties: { name: "Aare" } };
  expect(tooltipOf(over(feature), { text: "{name} {properties.name}" })).toMatchObject({ text: "Aare Aare" });
});

test("without a template all simple fields are listed", () => {
  expect(tooltipOf(over(TOWN), true)).toMatchObject({ text: "name: A <b>\nhigh: 408.1235" });
});

test("beside all objects, and where none is wanted, there is no tooltip", () => {
  expect(tooltipOf(over(undefined), true)).toBeNull();
  expect(tooltipOf(over(TOWN), false)).toBeNull();
});
