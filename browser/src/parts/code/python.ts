import { refractor } from "refractor/core";
import python from "refractor/python";

refractor.register(python);

export { refractor };
