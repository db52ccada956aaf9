// node dist/example.js [URL]: what two articles disagree about.

import { Factdiff } from "./index.js";

declare const process: { argv: string[] };
const { conflicts } = await new Factdiff(process.argv[2] ?? "http://127.0.0.1:8080").findDiscrepancies([
  { id: "harbour-post", text: "The new ferry terminal will cost $40 million, the council said." },
  { id: "coast-courier", text: "The new ferry terminal will cost $46 million." },
]);
for (const { fact, values } of conflicts) {
  console.log([fact.label, ...values.map((value) => value.display)].join(" | "));
}
