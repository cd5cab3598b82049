// The outlines of boxes, and the signs of the kinds of ending: each has a shape of its own.

function outline(node) {
  const [width, height] = [BOX_WIDTH / 2, BOX_HEIGHT / 2];
  const [left, top] = [node.x - width, node.y - height];
  const path = new Path2D();
  if (node.kind === "beat") path.roundRect(left, top, BOX_WIDTH, BOX_HEIGHT, 8);
  else if (node.ending) path.roundRect(left, top, BOX_WIDTH, BOX_HEIGHT, height);
  else {
    const cut = 18;
    const corners = [[left + cut, top], [left + 2 * width - cut, top], [left + 2 * width, node.y],
      [left + 2 * width - cut, top + 2 * height], [left + cut, top + 2 * height], [left, node.y]];
    corners.forEach(([x, y], at) => (at ? path.lineTo(x, y) : path.moveTo(x, y)));
    path.closePath();
  }
  return path;
}

// Circle, diamond, square, and a triangle standing on its point.
const SIGNS = {
  safe: "M-11 0A11 11 0 1 1 11 0A11 11 0 1 1-11 0Z",
  partial: "M0-14L14 0L0 14L-14 0Z",
  lost: "M-10-10H10V10H-10Z",
  harm: "M-15-11H15L0 15Z",
};
const signs = Object.fromEntries(KINDS.map((kind) => [kind, new Path2D(SIGNS[kind])]));

function drawSign(kind, x, y, size) {
  pen.save();
  pen.translate(x, y);
  pen.scale(size, size);
  pen.fillStyle = tones[kind];
  pen.fill(signs[kind]);
  pen.fillStyle = tones.surface;
  pen.font = `700 15px ${font}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(LETTERS[kind], 0, kind === "harm" ? -2 : 1);
  pen.restore();
}

// Cuts a text to a width, with an ellipsis; and into lines, between words of any script.
function cut(text, width) {
  if (pen.measureText(text).width <= width) return text;
  let [least, most] = [0, text.length];
  while (least < most) {
    const middle = (least + most + 1) >> 1;
    if (pen.measureText(`${text.slice(0, middle)}…`).width <= width) least = middle;
    else most = middle - 1;
  }
  return `${text.slice(0, least).trimEnd()}…`;
}

const LONGEST = 160; // letters looked at: more never fit into a box
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
const segmenter = Intl.Segmenter ? new Intl.Segmenter(language, { granularity: "word" }) : null;

// What may stand on one line only as a whole: words, and parts of an id.
function pieces(text) {
  const between = (word) => Array.from(segmenter.segment(word), (part) => part.segment);
  return text.split(/(?<=[\s-])/).flatMap((word) => (segmenter && UNSPACED.test(word) ? between(word) : [word]));
}

function lines(text, width, many) {
  const left = pieces(text.slice(0, LONGEST));
  const found = [];
  let line = "";
  while (left.length && found.length < many - 1) {
    if (line && pen.measureText(line + left[0].trimEnd()).width > width) {
      found.push(cut(line.trim(), width));
      line = "";
    } else line += left.shift();
  }
  return [...found, cut((line + left.join("")).trim(), width)].filter(Boolean);
}
