// What the colours mean: by phase, by kind of ending, by who came by. Each is told in words as well.

const TONES = [
  "ground", "surface", "ink", "quiet", "line", "way", "accent", "accent-soft", "match", "none",
  "open", "listen", "urgent", "understand", "options", "consent", "refer", "close",
  "safe", "partial", "lost", "harm", "interruption", "hang-up", "few", "many",
];
const KINDS = ["safe", "partial", "lost", "harm"];
const LETTERS = { safe: "S", partial: "P", lost: "L", harm: "H" };
const tones = {};
let font = "sans-serif";

function readTones() {
  const style = getComputedStyle(document.documentElement);
  for (const name of TONES) tones[name] = style.getPropertyValue(`--${name}`).trim();
  font = getComputedStyle(document.body).fontFamily;
}

const toneOf = (node) => tones[node.ending || node.phase || node.kind] || tones.none;
const countOf = (visits, node) => visits.counts[node.number];

// Between the tones for few and for many, by the power of ten rather than the number.
function heat(visits, count) {
  const share = Math.log1p(count) / Math.log1p(visits.most);
  const [few, many] = [tones.few, tones.many].map((tone) => parseInt(tone.slice(1), 16));
  const part = (shift) => {
    const [from, to] = [(few >> shift) & 255, (many >> shift) & 255];
    return Math.round(from + (to - from) * share);
  };
  return `rgb(${part(16)} ${part(8)} ${part(0)})`;
}

// A scheme: the tone of a box and of its border, how much of the tone lies over the box, what the foot
// of a box says, and what it says from far.
const byPhase = {
  name: "phase",
  tone: toneOf,
  note: (node) => node.ending || node.phase || node.kind,
  legend: () => {
    const phases = [...new Set(nodes.map((node) => node.phase).filter(Boolean))];
    return phases.map((phase) => {
      const many = nodes.filter((node) => node.phase === phase).length;
      return { tone: tones[phase], text: `${phase}: ${counted(many, "beat")}` };
    });
  },
  border: toneOf,
  breath: 0.15,
};

const byEnding = {
  name: "kind of ending",
  tone: (node) => tones[(node.ahead || [])[0]] || tones.none,
  note: (node) => node.ending || (node.ahead || []).map((kind) => LETTERS[kind]).join(" ") || "no ending ahead",
  legend: () =>
    KINDS.map((kind) => ({
      tone: tones[kind],
      text: `${LETTERS[kind]}: ${kind} is the best that lies ahead`,
    })),
  border: (node) => byEnding.tone(node),
  breath: 0.15,
  about: "By the arrows alone: conditions, interruptions and hanging up are not weighed.",
};

function byVisits(visits) {
  visits.most = Math.max(1, ...visits.counts);
  const shown = (count) => `${count.toLocaleString("en")}×`;
  return {
    name: `visits: ${visits.of}`,
    tone: (node) => {
      const count = countOf(visits, node);
      return count ? heat(visits, count) : tones.surface;
    },
    border: () => tones.way,
    breath: 0.45,
    far: (node) => (countOf(visits, node) === null ? "" : shown(countOf(visits, node))),
    note: (node) => (countOf(visits, node) === null ? node.kind : shown(countOf(visits, node))),
    legend: () =>
      [0, 1, Math.ceil(visits.most / 10), visits.most]
        .filter((count, at, all) => all.indexOf(count) === at)
        .map((count) => ({
          tone: count ? heat(visits, count) : tones.surface,
          text: count ? `come to ${counted(count, "time")}` : "never come to",
        })),
    about: `How often each moment was come to, in ${counted(visits.calls, "call")}.`,
  };
}

const schemes = [byPhase, byEnding, ...graph.visits.map(byVisits)];
let scheme = schemes[graph.visits.length ? 2 : 0];
