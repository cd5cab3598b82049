// The legend: what the colours, the signs and the lines mean.

const SVG = "http://www.w3.org/2000/svg";

function drawn(width, height, tag, attributes) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("width", width);
  picture.setAttribute("height", height);
  picture.setAttribute("viewBox", `${-width / 2} ${-height / 2} ${width} ${height}`);
  picture.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
  picture.append(shape);
  return picture;
}

const swatch = (tone) =>
  drawn(16, 16, "rect", { x: -7, y: -7, width: 14, height: 14, rx: 3, fill: tone, stroke: tones.way });

function sign(kind) {
  const picture = drawn(22, 22, "path", { d: SIGNS[kind], fill: tones[kind], transform: "scale(.7)" });
  const letter = document.createElementNS(SVG, "text");
  const look = { "text-anchor": "middle", y: kind === "harm" ? 2 : 4, "font-size": 10, "font-weight": 700, fill: tones.surface };
  for (const [name, value] of Object.entries(look)) letter.setAttribute(name, value);
  letter.textContent = LETTERS[kind];
  picture.append(letter);
  return picture;
}

const thick = () =>
  drawn(30, 16, "rect", { x: -12, y: -6, width: 24, height: 12, rx: 3, fill: "none", stroke: tones.ink, "stroke-width": 2.5 });

const stroke = (dashes) =>
  drawn(30, 10, "path", { d: "M-14 0H14", stroke: tones.ink, "stroke-width": 2, "stroke-dasharray": dashes.join(" ") });

const row = (picture, text) => line("li", "", picture, text);

function fillLegend() {
  const endings = KINDS.filter((kind) => nodes.some((node) => node.ending === kind));
  const many = (kind) => nodes.filter((node) => node.ending === kind).length;
  const lines = [
    row(thick(), "picked up here"),
    row(stroke(DASHES.response), "by a response"),
    row(stroke(DASHES.silence), "by silence"),
    row(stroke(DASHES.interruption), "by an interruption or hanging up"),
    line("li", "", "↻ stays here  ↩ back to where the call was going"),
  ];
  document.getElementById("signs").replaceChildren(
    line("ul", "", ...scheme.legend().map(({ tone, text }) => row(swatch(tone), text))),
    line("ul", "", ...endings.map((kind) => row(sign(kind), `ends ${kind}: ${many(kind)}`))),
    line("ul", "", ...lines),
    line("p", "", scheme.about || ""),
  );
}
