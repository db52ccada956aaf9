// Not a module: it must run before the first paint.
(() => {
  try {
    const theme = localStorage.getItem("factdiff.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // A browser that keeps nothing shows what the system prefers.
  }
})();
