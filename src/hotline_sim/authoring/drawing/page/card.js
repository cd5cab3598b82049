// What is written about a moment, beside the drawing. Authored texts become text, never markup.

const panel = document.getElementById("panel");

function line(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

// A text by the author, in the language of the call, in whichever direction it is written.
function authored(tag, className, text) {
  const element = line(tag, className, text);
  element.lang = language;
  element.dir = "auto";
  return element;
}

function link(node, text = node.id) {
  const anchor = line("a", "", text);
  anchor.href = `#${node.key}`;
  return anchor;
}

function section(title, ...content) {
  const all = content.flat().filter(Boolean);
  return all.length ? [line("h3", "", title), ...all] : [];
}

const when = (text) => (text ? line("p", "when", text === "otherwise" ? text : `when ${text}`) : "");
const between = (items, joint = ", ") => items.flatMap((item, at) => (at ? [joint, item] : [item]));

function cues(all = []) {
  return all.flatMap(([condition, text]) => [when(condition), authored("blockquote", "", text || "(nothing)")]);
}

function about(title, ...content) {
  const all = content.flat();
  return all.length ? line("p", "more", line("b", "", `${title} `), ...all) : "";
}

// A behaviour by its label; a don't says which kind it is, and is not told by its colour alone.
function behaviour(name) {
  const kind = kindOf(name);
  const isDo = kind === "basic" || kind === "advanced";
  const element = line("span", isDo ? "" : "dont", `${label(name)} (${kind.replace("_", " ") || "not in the rubric"})`);
  element.title = name;
  return element;
}

const behaviours = (names = []) => between(names.map(behaviour), "; ");

function facts(tells = []) {
  return between(
    tells.map(([condition, names]) => {
      const said = names.map((name) => `${name}: “${graph.facts[name] || "…"}”`).join(", ");
      return authored("span", "", `${said || "nothing"}${condition ? ` (${condition})` : ""}`);
    }),
    "; ",
  );
}

const target = (number) => (number === BACK ? "back to where the call was going" : link(nodes[number]));

function leads(ways = []) {
  return between(
    ways.map(([condition, number]) => line("span", "", target(number), condition ? ` (${condition})` : "")),
    "; ",
  );
}

function moveItem(node, move) {
  const name = line("code", "", move.id);
  const says = move.say ? authored("p", "say", `“${move.say}”`) : line("p", "say", `(silence, after ${counted(move.after || 0, "second")})`);
  return line(
    "li",
    "",
    says,
    line("p", "", name, move.repeats ? " · may be said again" : ""),
    when(move.when),
    about("Shows", behaviours(move.shows)),
    about("Mends", behaviours(move.repairs)),
    about("Changes", (move.changes || []).join(", ") || []),
    about("Brings out", facts(move.tells)),
    about("Leads to", leads(move.leads_to)),
    move.because ? about("Why", authored("span", "", move.because)) : "",
    move.better ? about("Better", authored("span", "", `“${move.better}”`)) : "",
    ...given(node, move),
  );
}

function given(node, move) {
  return graph.visits.map((visits) => {
    const count = visits.moves[`${node.id}.${move.id}`] || 0;
    return line("p", "more", line("b", "", "Given "), `${counted(count, "time")} (${visits.of})`);
  });
}
