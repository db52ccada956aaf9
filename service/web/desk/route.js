/**
 * Which view is shown is told by the address: #articles, #findings, #findings/ID. So back and forward work.
 *
 * @typedef {{view: "articles" | "findings", id: string}} Route
 */
const ROUTE = /^#(articles|findings)(?:\/(.+))?$/;

/** @returns {Route | null} null for an address of no view, such as that of the skip link */
export function readRoute() {
  if (location.hash === "") return { view: "articles", id: "" };
  const [, view, id = ""] = ROUTE.exec(location.hash) ?? [];
  return view === "articles" || view === "findings" ? { view, id: decodeURIComponent(id) } : null;
}

/**
 * Go somewhere. From one finding to another the history keeps one entry.
 *
 * @param {string} view
 * @param {string} [id]
 */
export function go(view, id = "") {
  const hash = `#${view}${id && `/${encodeURIComponent(id)}`}`;
  if (hash === location.hash) return;
  if (id && readRoute()?.id) history.replaceState(null, "", hash);
  else history.pushState(null, "", hash);
  dispatchEvent(new HashChangeEvent("hashchange"));
}
