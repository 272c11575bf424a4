import { createContext } from "react";

interface Form {
  /** Whether the keys that commit a field submit the form, as things stand. */
  submits: () => boolean;
}

/** The form around a field. */
export const FormContext = createContext<Form>({ submits: () => true });
