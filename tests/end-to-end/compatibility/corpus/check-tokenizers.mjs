// Holds the truth of the tokenizers against an independent encoder: node check-tokenizers.mjs CORPUS
// A witness must encode or decode otherwise. Where the contract is the same, a caller's text and many texts made of the tokenizer's own
// tokens must not. Lines tagged by-hand, and what this encoder does not implement, are left out.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";

const TEXTS = 4000;
const corpus = process.argv[2];
if (!corpus) {
  console.error("Name the corpus: node check-tokenizers.mjs DIRECTORY");
  process.exit(2);
}

const lines = readFileSync(join(corpus, "truth.tsv"), "utf8").trimEnd().split("\n").slice(1).map((line) => line.split("\t"));
const counts = { lines: 0, shown: 0, texts: 0, byHand: 0, disagree: 0 };
let before, after, last, number;
for (const [name, surface, kind, what, tags] of lines) {
  if (surface !== "tokenizer") continue;
  number = name === last ? number + 1 : 1;
  last = name;
  counts.lines++;
  const said = judge(join(corpus, name), kind, tags.split(","), number);
  if (!said) continue;
  console.log(`${name}: ${kind} ${what}: ${said}`);
  counts.disagree++;
}

const { lines: all, shown, texts, byHand, disagree } = counts;
console.log(`tokenizer: ${all} lines, ${shown} shown by a text, ${byHand} by hand, ${texts} made texts the same, ${disagree} disagree`);
process.exit(disagree ? 1 : 0);

function judge(directory, kind, tags, number) {
  if (kind === "not-checked") return;
  if (tags.includes("by-hand")) {
    counts.byHand++;
    return;
  }
  const file = join(directory, (kind === "breaking" ? "witness" : "caller") + (number === 1 ? "" : `-${number}`) + ".txt");
  if (!existsSync(file)) return "no text shows it";
  [before, after] = ["before", "after"].map((side) => read(join(directory, side)));
  counts.shown++;
  const found = differs(readFileSync(file, "utf8"));
  if (kind === "breaking") return found ? undefined : "its text encodes and decodes the same";
  return found ?? manyTexts().map(differs).find(Boolean);
}

function differs(text) {
  const [was, is] = [before, after].map((tokenizer) => tokenizer.encode(text).ids);
  if (was.join() !== is.join()) return `"${text}" was ${was} and is ${is}`;
  if (was.length === 0) return;
  for (const skip_special_tokens of [false, true]) {
    const [read, readNow] = [before, after].map((t) => t.decode(was, { skip_special_tokens, clean_up_tokenization_spaces: false }));
    if (read !== readNow) return `${was} decoded to "${read}" and decodes to "${readNow}"`;
  }
}

// Texts of tokens, letters and spaces, the same ones at every run.
function manyTexts() {
  const tokens = [...before.get_vocab().keys(), ...after.get_vocab().keys()].filter(Boolean).map((token) => token.replace(/[Ġ▁]/g, " "));
  const letters = tokens.filter((token) => token.length > 1).flatMap((token) => [...token]);
  const others = [" ", "  ", "'s", "1", "12", "T", "É", "é", "e\u0301", "ﬁ", "中", "."];
  const pieces = [...new Set([...tokens, ...letters]), ...others];
  const likely = pieces.filter((piece) => [...piece].length > 1 || /[a-z ]/.test(piece));
  counts.texts += TEXTS;
  let state = 7;
  const next = (below) => (state = (state * 48271) % 2147483647) % below;
  const piece = () => (next(4) ? likely[next(likely.length)] : pieces[next(pieces.length)]);
  return Array.from({ length: TEXTS }, () => Array.from({ length: 1 + next(9) }, piece).join(""));
}

function read(side) {
  const at = (name) => join(side, name);
  if (existsSync(at("tokenizer.json"))) return new Tokenizer(JSON.parse(readFileSync(at("tokenizer.json"), "utf8")), {});
  return new Tokenizer(existsSync(at("vocab.txt")) ? words(at("vocab.txt")) : byteLevel(at("vocab.json"), at("merges.txt")), {});
}

function words(file) {
  const vocab = Object.fromEntries(readFileSync(file, "utf8").trimEnd().split("\n").map((line, id) => [line.trimEnd(), id]));
  const model = { type: "WordPiece", unk_token: "[UNK]", continuing_subword_prefix: "##", max_input_chars_per_word: 100, vocab };
  const normalizer = { type: "BertNormalizer", clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true };
  const decoder = { type: "WordPiece", prefix: "##", cleanup: true };
  return { added_tokens: [], normalizer, pre_tokenizer: { type: "BertPreTokenizer" }, post_processor: null, decoder, model };
}

function byteLevel(vocabulary, rules) {
  const merges = readFileSync(rules, "utf8").split("\n").filter((line) => line && !line.startsWith("#version"));
  const part = { type: "ByteLevel", add_prefix_space: false, trim_offsets: false, use_regex: true };
  const model = { type: "BPE", vocab: JSON.parse(readFileSync(vocabulary, "utf8")), merges };
  return { added_tokens: [], normalizer: null, pre_tokenizer: part, post_processor: null, decoder: part, model };
}
