// Finds moments by id, by what the caller says, by what can be said, by what that shows.

const MOST_FOUND = 60;
const box = document.getElementById("search");
const list = document.getElementById("results");
const status = document.getElementById("status");
let found = [];
let marked = -1;

const folded = (text) => text.normalize("NFKC").toLowerCase();

function* texts(node) {
  const card = node.card || {};
  yield ["", node.id];
  yield ["kind", [node.phase, node.ending, node.kind].filter(Boolean).join(" ")];
  const heard = [...(card.cues || []), ...(card.again || [])].map(([, text]) => text);
  if (node.kind === "interruption") heard.push(node.words);
  for (const text of [...heard, ...(card.sounds || [])]) yield ["heard", text];
  for (const [, facts] of card.tells || []) yield* told(facts);
  for (const [, behaviour] of card.invites || []) yield ["invites", named(behaviour)];
  for (const move of card.moves || []) {
    if (move.say) yield ["said", move.say];
    yield ["response", move.id];
    for (const behaviour of move.shows || []) yield ["shows", named(behaviour)];
    for (const behaviour of move.repairs || []) yield ["repairs", named(behaviour)];
    for (const [, facts] of move.tells || []) yield* told(facts);
  }
}

function* told(facts) {
  for (const fact of facts) yield ["told", `${fact}: ${graph.facts[fact] || ""}`];
}

const named = (behaviour) => `${behaviour}: ${label(behaviour)}`;

// Made at the first search, so that a long call opens at once.
function indexed(node) {
  node.texts = node.texts || Array.from(texts(node), ([where, text]) => [where, text, folded(text)]);
  node.all = node.all || node.texts.map(([, , text]) => text).join("\n");
  return node;
}

// All words must be there, anywhere in the moment; first those whose id has them.
function search(asked) {
  const words = folded(asked).split(/\s+/).filter(Boolean);
  if (!words.length) return null;
  const has = (text) => words.every((word) => text.includes(word));
  const all = nodes.filter((node) => has(indexed(node).all));
  return [...all.filter((node) => has(folded(node.id))), ...all.filter((node) => !has(folded(node.id)))].map(
    (node) => {
      const [where, text] = node.texts.find(([, , one]) => has(one)) ||
        node.texts.find(([, , one]) => words.some((word) => one.includes(word)));
      return { node, where, text };
    },
  );
}

function answer() {
  const all = search(box.value);
  found = (all || []).slice(0, MOST_FOUND);
  matches = all && new Set(all.map((one) => one.node));
  marked = -1;
  const more = all && all.length > found.length ? [line("li", "more", `and ${counted(all.length - found.length, "more", "more")}: write another word`)] : [];
  const none = all && !all.length ? [line("li", "more", "Nothing here says that.")] : [];
  list.replaceChildren(...found.map(option), ...more, ...none);
  list.hidden = !all;
  box.setAttribute("aria-expanded", String(Boolean(all)));
  box.removeAttribute("aria-activedescendant");
  status.textContent = all ? counted(all.length, "moment") : "";
  if (found.length && !all.some((one) => isSeen(one.node))) bring(found[0].node);
  redraw();
}

function option({ node, where, text }, at) {
  const item = line("li", "", "");
  item.id = `found-${at}`;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.append(line("b", "", node.id));
  const rest = where ? `${where}: ${shortened(text)}` : shortened(node.words || "");
  item.append(line("small", "", rest));
  item.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  item.addEventListener("click", () => choose(at));
  return item;
}

// The part of a text around the first word that was asked for.
function shortened(text) {
  const word = folded(box.value).split(/\s+/).filter(Boolean)[0] || "";
  const at = Math.max(0, folded(text).indexOf(word) - 40);
  return `${at ? "…" : ""}${text.slice(at, at + 140)}${text.length > at + 140 ? "…" : ""}`;
}

function mark(at) {
  marked = (at + found.length) % found.length;
  for (const [number, item] of [...list.querySelectorAll("[role=option]")].entries()) {
    item.setAttribute("aria-selected", String(number === marked));
  }
  list.children[marked].scrollIntoView({ block: "nearest" });
  box.setAttribute("aria-activedescendant", `found-${marked}`);
}

function choose(at) {
  const one = found[at];
  if (!one) return;
  list.hidden = true;
  box.setAttribute("aria-expanded", "false");
  select(one.node, true);
}

function forget() {
  box.value = "";
  answer();
}

box.addEventListener("input", answer);
box.addEventListener("focus", () => {
  if (box.value && matches) list.hidden = false;
});
box.addEventListener("blur", () => {
  list.hidden = true;
});
box.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" && found.length) mark(marked + 1);
  else if (event.key === "ArrowUp" && found.length) mark(marked < 0 ? found.length - 1 : marked - 1);
  else if (event.key === "Enter") choose(Math.max(0, marked));
  else if (event.key === "Escape") forget();
  else return;
  event.preventDefault();
  event.stopPropagation();
});
