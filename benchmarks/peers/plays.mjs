// Plays an ink story with inkjs from its beginning to its end, choosing by chance.
// Each line on stdin asks for so many plays. Each is answered with one line of JSON: CPU seconds a
// play, and by ending how many plays came to it; a play with nothing left to choose is “stuck”.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Compiler } from "inkjs/full";

const [file, seed] = process.argv.slice(2);
const story = new Compiler(readFileSync(file, "utf-8")).Compile();
let number = Number(seed);

function hear() {
  let said = "";
  while (story.canContinue) said = story.Continue();
  return said;
}

function play() {
  story.ResetState();
  let said = hear();
  let turns = 0;
  while (story.currentChoices.length) {
    number = (number * 48271) % 2147483647;
    story.ChooseChoiceIndex(number % story.currentChoices.length);
    said = hear();
    turns += 1;
  }
  return [said.trim(), turns];
}

for await (const line of createInterface({ input: process.stdin })) {
  const plays = Number(line);
  const ended = {};
  let turns = 0;
  const before = process.cpuUsage();
  for (let one = 0; one < plays; one += 1) {
    const [ending, taken] = play();
    ended[ending] = (ended[ending] ?? 0) + 1;
    turns += taken;
  }
  const spent = process.cpuUsage(before);
  const each = (spent.user + spent.system) / 1e6 / plays;
  console.log(JSON.stringify({ each, ended, turns }));
}
