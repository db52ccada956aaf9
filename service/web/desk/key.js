/** Asking for the API key, where the service wants one. */
import { byId, control } from "./dom.js";
import { key } from "./service.js";

/** @type {(() => void) | undefined} */
let afterwards;

/** Let the button and the dialog work. */
export function setUpKey() {
  const [dialog, input] = [control("key-dialog", HTMLDialogElement), control("key-input", HTMLInputElement)];
  byId("key-button").addEventListener("click", () => askForKey());
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "save") {
      key.set(input.value.trim());
      afterwards?.();
    }
    input.value = "";
    afterwards = undefined;
  });
}

/** Open the dialog; once a key is given, go on with what needed it. @param {() => void} [next] */
export function askForKey(next) {
  afterwards = next;
  byId("key-button").hidden = false;
  const dialog = control("key-dialog", HTMLDialogElement);
  dialog.returnValue = "";
  if (!dialog.open) dialog.showModal();
}
