// Replays recorded calls with inkjs: for each line on stdin, all of them once.
// Answers with one line of JSON: CPU seconds a call, and the gauge each call ended with, added up.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Compiler } from "inkjs/full";

const [storyFile, callsFile] = process.argv.slice(2);
const story = new Compiler(readFileSync(storyFile, "utf-8")).Compile();
const calls = JSON.parse(readFileSync(callsFile, "utf-8"));

function hear() {
  while (story.canContinue) story.Continue();
}

function replay(choices) {
  story.ResetState();
  hear();
  for (const choice of choices) {
    story.ChooseChoiceIndex(choice);
    hear();
  }
  return story.variablesState.trust;
}

for await (const _ of createInterface({ input: process.stdin })) {
  const before = process.cpuUsage();
  const trust = calls.reduce((sum, choices) => sum + replay(choices), 0);
  const spent = process.cpuUsage(before);
  const each = (spent.user + spent.system) / 1e6 / calls.length;
  console.log(JSON.stringify({ each, trust }));
}
