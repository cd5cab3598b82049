// Puts the page together, and keeps the address in step with what is read.

const picker = document.getElementById("scheme");

// Opens a node's card, or the call's where there is none; `near` also brings it into sight.
function select(node, near = false) {
  const same = node === selected;
  selected = node;
  if (!same) {
    fill();
    status.textContent = node ? `${node.id}, ${node.phase || node.ending || node.kind}` : "";
    const address = node ? `#${node.key}` : "#";
    if (location.hash !== address) history.pushState(null, "", address);
  }
  if (near && node) bring(node);
  redraw();
}

// The node that the address names, if it names one.
function addressed() {
  try {
    return byKey.get(decodeURIComponent(location.hash.slice(1))) || null;
  } catch {
    return null;
  }
}

function follow() {
  const node = addressed();
  selected = node;
  fill();
  if (node) bring(node);
  redraw();
}

function paint() {
  readTones();
  fillLegend();
  redraw();
}

schemes.forEach((one, at) => picker.append(new Option(one.name, String(at), one === scheme, one === scheme)));
picker.addEventListener("change", () => {
  scheme = schemes[Number(picker.value)];
  paint();
});
document.getElementById("nearer").addEventListener("click", () => zoom(1.3));
document.getElementById("farther").addEventListener("click", () => zoom(1 / 1.3));
document.getElementById("whole").addEventListener("click", showWhole);
document.getElementById("legend").open = matchMedia("(min-width: 801px)").matches;
const many = (kind) => nodes.filter((node) => node.kind === kind).length;
document.getElementById("count").textContent = [counted(many("beat"), "beat"), counted(many("ending"), "ending"),
  counted(many("interruption"), "interruption")].join(" · ");

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
window.addEventListener("popstate", follow);
new ResizeObserver(resize).observe(canvas);

readTones();
fillLegend();
resize();
showFirst();
follow();
