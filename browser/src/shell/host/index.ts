export { Host } from "./Host";
