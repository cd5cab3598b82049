// Finds the best and the worst ending of a call with @xstate/graph, the score in its state.
// Answers each line on stdin with one line of JSON: CPU seconds, final states met, best, worst.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { getShortestPaths } from "@xstate/graph";
import { assign, createMachine } from "xstate";

const call = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const { start, low, high } = call.gauge;

function transition({ to, change, halves, at_least, at_most }) {
  return {
    target: to,
    guard: ({ context }) => context.trust >= at_least && context.trust <= at_most,
    actions: assign({
      trust: ({ context }) => Math.max(low, Math.min(high, context.trust + change)),
      score: ({ context }) => context.score + halves,
    }),
  };
}

function beat(responses) {
  const names = Object.entries(responses);
  return { on: Object.fromEntries(names.map(([name, one]) => [name, transition(one)])) };
}

const beats = Object.entries(call.beats).map(([name, responses]) => [name, beat(responses)]);
const endings = Object.keys(call.endings).map((name) => [name, { type: "final" }]);
const machine = createMachine({
  context: { trust: start, score: 0 },
  initial: call.opens_at,
  states: Object.fromEntries([...beats, ...endings]),
});

function compared(one, other) {
  return one[0] - other[0] || one[1] - other[1];
}

function solved() {
  const ended = getShortestPaths(machine, { toState: (state) => state.status === "done" });
  const outcomes = ended.map(({ state }) => {
    const { rank, halves } = call.endings[state.value];
    return [rank, state.context.score + halves];
  });
  outcomes.sort(compared);
  return { finals: outcomes.length, best: outcomes.at(-1), worst: outcomes[0] };
}

for await (const _ of createInterface({ input: process.stdin })) {
  const before = process.cpuUsage();
  const found = solved();
  const spent = process.cpuUsage(before);
  console.log(JSON.stringify({ seconds: (spent.user + spent.system) / 1e6, ...found }));
}
