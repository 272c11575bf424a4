import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

/** Brings the pointer to the main menu's button, which fetches the menu. */
export async function mainMenu(): Promise<HTMLElement> {
  await userEvent.hover(screen.getByRole("button", { name: "Main menu" }));
  return screen.findByRole("menu", { hidden: true });
}

/** Presses one of its entries. */
export async function pick(name: string | RegExp, role = "menuitem"): Promise<void> {
  await mainMenu();
  await userEvent.click(screen.getByRole(role, { name, hidden: true }));
}
