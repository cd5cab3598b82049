// The panel: one moment, or the call as a whole.

function heading(node) {
  const title = line("h2", "", node.id);
  const shut = line("button", "shut", "×");
  shut.type = "button";
  shut.setAttribute("aria-label", "Close");
  shut.addEventListener("click", () => {
    select(null);
    canvas.focus();
  });
  return [shut, title];
}

const WORDS = {
  beat: (node) => `A moment of the phase “${node.phase}”`,
  ending: (node) => `An ending: ${node.ending}`,
  interruption: () => "An interruption: what the call does by itself",
  "hang-up": () => "Hanging up, wherever the call is",
};

function kindLine(node) {
  const marks = [WORDS[node.kind](node)];
  if (node.number === graph.opens_at) marks.push("the call is picked up here");
  if (node.unreached) marks.push("nothing leads here");
  for (const visits of graph.visits) {
    const count = countOf(visits, node);
    if (count !== null) marks.push(`come to ${counted(count, "time")} in ${counted(visits.calls, "call")} (${visits.of})`);
  }
  return line("p", "kind", `${marks.join(" · ")}.`);
}

function hangUpCard(node) {
  return section("Leads to", line("p", "", ...leads(node.card.leads_to)));
}

function placeCard(node) {
  const card = node.card || {};
  const moves = (card.moves || []).map((move) => moveItem(node, move));
  return [
    ...section("Heard", card.sounds ? authored("p", "sounds", `(${card.sounds.join(", ")})`) : "", cues(card.cues)),
    ...section("Told here", about("", facts(card.tells))),
    ...section("Invites", (card.invites || []).map(([condition, name]) => line("p", "", behaviour(name), condition ? ` (when ${condition})` : ""))),
    ...section("Worth", card.worth ? line("p", "", counted(card.worth, "point")) : "", card.because ? authored("p", "", card.because) : ""),
    ...section("What can be said", moves.length ? line("ul", "moves", ...moves) : ""),
    ...section("On coming back", cues(card.again)),
    ...section("Hanging up here", (card.hang_up || []).map(hangUp)),
    ...section("May be cut in before by", card.cut_in ? line("p", "", ...between(card.cut_in.map((one) => link(nodes[one])))) : ""),
  ];
}

function hangUp(way) {
  return line("p", "", "leads to ", target(way.leads_to), way.when ? ` (${way.when})` : "",
    way.shows ? line("span", "", "; shows ", ...behaviours(way.shows)) : "",
    way.because ? authored("span", "", ` ${way.because}`) : "");
}

function interruptionCard(node) {
  const card = node.card || {};
  const before = card.before ? between(card.before.map((id) => link(byKey.get(id) || node, id))) : ["any moment"];
  return [
    ...section("When", line("p", "", card.when ? `when ${card.when}` : "at once")),
    ...section("Cuts in before", line("p", "", ...before)),
    ...section("Leads to", line("p", "", ...leads(card.leads_to))),
    line("p", "kind", card.repeats ? "It may happen again." : "It happens once in a call."),
  ];
}

function comesFrom(node) {
  const items = node.in.map((edge) => line("li", "", link(nodes[edge.from]), ` by ${edge.names.join(", ")}`));
  return section("Comes from", items.length ? line("ul", "", ...items) : "");
}

function wholeCall() {
  const links = (kind) => nodes.filter((node) => node.kind === kind).map((node) =>
    line("li", "", link(node), node.ending ? `: ${node.ending}` : "", line("span", "kind", node.kind === "interruption" ? `, ${node.words}` : "")));
  const kinds = (kind) => (links(kind).length ? line("ul", "", ...links(kind)) : "");
  return [
    authored("h2", "", graph.title),
    line("p", "kind", [graph.variant && `The variant “${graph.variant}”.`, `${graph.caller || ""}${graph.voice ? `, ${graph.voice}` : ""}`].filter(Boolean).join(" ")),
    ...section("Brief", graph.brief ? authored("p", "", graph.brief) : ""),
    ...section("Picked up at", line("p", "", link(nodes[graph.opens_at]))),
    ...section("Gauges", (graph.gauges || []).map((gauge) => line("p", "", gauge))),
    ...section("Endings", kinds("ending")),
    ...section("Interruptions", kinds("interruption")),
    ...section("Keys", line("p", "kind", document.getElementById("keys").textContent)),
  ];
}

const CARDS = { interruption: interruptionCard, "hang-up": hangUpCard };

function fill() {
  const parts = !selected
    ? wholeCall()
    : [...heading(selected), kindLine(selected), ...(CARDS[selected.kind] || placeCard)(selected), ...comesFrom(selected)];
  panel.replaceChildren(...parts);
  panel.scrollTop = 0;
}
