// Validates every findings.sarif below a directory against the official schema. Finding none is a failure.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("@microsoft/sarif-multitool-linux/sarif-2.1.0.json"), "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(schema);

const files = readdirSync(process.argv[2], { recursive: true }).filter((path) => path.endsWith("findings.sarif"));
let broken = 0;
for (const file of files) {
  if (!validate(JSON.parse(readFileSync(join(process.argv[2], file), "utf8")))) {
    broken++;
    console.log(file, validate.errors.slice(0, 5).map((e) => `${e.instancePath} ${e.message}`).join("; "));
  }
}
console.log(`${files.length} files, ${broken} not valid`);
process.exit(files.length > 0 && broken === 0 ? 0 : 1);
