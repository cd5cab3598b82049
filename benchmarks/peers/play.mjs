// Plays an ink story with inkjs: compiles it, then plays a round of steps for each line on stdin.
// Each round answers with one line of JSON: CPU seconds a step, and where the play has come to.
// A story that has ended begins again.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Compiler } from "inkjs/full";

const [file, seed] = process.argv.slice(2);
const story = new Compiler(readFileSync(file, "utf-8")).Compile();
let number = Number(seed);

function hear() {
  let said = "";
  while (story.canContinue) said += story.Continue();
  return said;
}

function play(steps) {
  let said = "";
  for (let step = 0; step < steps; step += 1) {
    if (!story.currentChoices.length) {
      story.ResetState();
      hear();
    }
    number = (number * 48271) % 2147483647;
    story.ChooseChoiceIndex(number % story.currentChoices.length);
    said = hear();
  }
  return said;
}

console.log(JSON.stringify({ said: hear(), trust: story.variablesState.trust }));
for await (const line of createInterface({ input: process.stdin })) {
  const steps = Number(line);
  const before = process.cpuUsage();
  const said = play(steps);
  const spent = process.cpuUsage(before);
  const each = (spent.user + spent.system) / 1e6 / steps;
  console.log(JSON.stringify({ each, said, trust: story.variablesState.trust }));
}
