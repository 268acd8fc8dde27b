// Validates every *.cdx.json below some directories with CycloneDX's own validator, and the graph, which no schema can. Finding none is a failure.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Validation } from "@cyclonedx/cyclonedx-library";

const graphFaults = (bill) => {
  const subject = bill.metadata.component;
  const all = [subject, ...bill.components, ...bill.components.flatMap((component) => component.components ?? [])].map((component) => component["bom-ref"]);
  const known = new Set(all);
  const entries = new Set(bill.dependencies.map((entry) => entry.ref));
  return [
    ...all.filter((ref, place) => all.indexOf(ref) !== place).map((ref) => `${ref} is there twice`),
    ...all.filter((ref) => !entries.has(ref)).map((ref) => `${ref} has no entry in the graph`),
    ...bill.dependencies.flatMap((entry) => [entry.ref, ...(entry.dependsOn ?? [])]).filter((ref) => !known.has(ref)).map((ref) => `${ref} is in the graph alone`),
  ];
};

const files = process.argv.slice(2).flatMap((directory) =>
  readdirSync(directory, { recursive: true }).filter((path) => path.endsWith(".cdx.json")).map((path) => join(directory, path)));
let broken = 0;
for (const file of files) {
  const text = readFileSync(file, "utf8");
  const bill = JSON.parse(text);
  const faults = [...(await new Validation.JsonStrictValidator(bill.specVersion).validate(text) ?? []), ...graphFaults(bill)];
  if (faults.length > 0) {
    broken++;
    console.log(file, faults.slice(0, 5).map((fault) => (typeof fault === "string" ? fault : `${fault.instancePath} ${fault.message}`)).join("; "));
  }
}
console.log(`${files.length} files, ${broken} not valid`);
process.exit(files.length > 0 && broken === 0 ? 0 : 1);
