// Test files share a window, which costs more than most of them: each one finds it as a browser opens a tab.
if (typeof window !== "undefined") {
  localStorage.clear();
  sessionStorage.clear();
  document.title = "";
  document.body.replaceChildren();
  for (const part of [document.documentElement, document.body]) {
    for (const name of part.getAttributeNames()) part.removeAttribute(name);
  }
}
