// What the page does beyond links and forms. Without it everything is still there: the flow as a
// table, the raw text as a link. Text is only ever set as text.
"use strict";

// One tab stop for many links; arrow keys move between them.
function rove(links, next) {
  const list = [...links];
  if (list.length === 0) {
    return;
  }
  const first = list.find((link) => link.getAttribute("aria-current")) ?? list[0];
  const stop = (chosen) => list.forEach((link) => link.setAttribute("tabindex", link === chosen ? "0" : "-1"));
  stop(first);
  list.forEach((link) => {
    link.addEventListener("focus", () => stop(link));
    link.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) {
        return;
      }
      const target = next(list, link, event.key);
      if (target) {
        event.preventDefault();
        target.focus();
      }
    });
  });
}

// The nearest tile in the direction of the key; what lies off the line counts double.
function neighbour(list, link, key) {
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [0, 0];
  const place = (tile) => [Number(tile.dataset.column), Number(tile.dataset.row)];
  const [x, y] = place(link);
  let best = null;
  let least = Infinity;
  for (const tile of dx || dy ? list : []) {
    const [tx, ty] = place(tile);
    const ahead = (tx - x) * dx + (ty - y) * dy;
    const aside = Math.abs((tx - x) * dy) + Math.abs((ty - y) * dx);
    if (ahead > 0 && ahead + 2 * aside < least) {
      least = ahead + 2 * aside;
      best = tile;
    }
  }
  return best;
}

function sideways(list, link, key) {
  const at = list.indexOf(link);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: list.length - 1 }[key];
  return to === undefined ? null : list[to] ?? null;
}

// Draws the table of the flow as columns; each is the link of its row.
function drawFlow(figure, table) {
  const rows = [...table.tBodies[0].rows].map((row) => ({
    from: row.dataset.from,
    to: row.dataset.to,
    count: Number(row.dataset.count),
    state: row.dataset.state,
    href: row.querySelector("a").getAttribute("href"),
  }));
  const width = Math.max(320, figure.clientWidth);
  const height = 168;
  const edge = { top: 10, right: 2, bottom: 24, left: 38 };
  const x = d3.scaleBand(rows.map((row) => row.from), [edge.left, width - edge.right]).paddingInner(0.18).paddingOuter(0.1);
  // one column alone is no wall
  const thick = Math.min(56, x.bandwidth());
  const left = (row) => x(row.from) + (x.bandwidth() - thick) / 2;
  const y = d3.scaleLinear([0, d3.max(rows, (row) => row.count) || 1], [height - edge.bottom, edge.top]).nice(4);
  const svg = d3.create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
  svg.attr("role", "group").attr("aria-label", figure.dataset.label);

  const ticks = y.ticks(4).filter(Number.isInteger);
  const rules = svg.append("g").attr("class", "rules").attr("aria-hidden", "true");
  rules.selectAll("line").data(ticks).join("line")
    .attr("x1", edge.left).attr("x2", width - edge.right).attr("y1", y).attr("y2", y);
  rules.selectAll("text").data(ticks).join("text")
    .attr("x", edge.left - 8).attr("y", y).attr("dy", "0.32em").text((tick) => tick.toLocaleString("en"));

  const every = Math.max(1, Math.ceil(rows.length / Math.floor((width - edge.left) / 92)));
  svg.append("g").attr("class", "days").attr("aria-hidden", "true").selectAll("text")
    .data(rows.filter((_, i) => i % every === 0)).join("text")
    .attr("x", (row) => x(row.from) + x.bandwidth() / 2).attr("y", height - 6).text((row) => row.from);

  const column = svg.append("g").selectAll("a").data(rows).join("a")
    .attr("href", (row) => row.href)
    .attr("class", (row) => `column ${row.state}`)
    .attr("aria-current", (row) => (row.state === "chosen" ? "true" : null))
    .attr("aria-label", (row) => (row.from === row.to ? row.from : `${row.from} – ${row.to}`) + `：${row.count} 篇 articles`);
  column.append("rect").attr("class", "reach")
    .attr("x", (row) => x(row.from)).attr("width", x.bandwidth()).attr("y", edge.top).attr("height", height - edge.bottom - edge.top);
  column.append("rect").attr("class", "bar")
    .attr("x", left).attr("width", thick)
    .attr("y", (row) => y(row.count)).attr("height", (row) => y(0) - y(row.count)).attr("rx", Math.min(2, thick / 4));
  column.append("title").text((row) => (row.from === row.to ? row.from : `${row.from} – ${row.to}`) + `  ${row.count} 篇`);
  figure.replaceChildren(svg.node());
  rove(figure.querySelectorAll("a"), sideways);
}

// Shows the raw text line by line; lines of which nothing was left are struck out.
async function showRaw(box) {
  try {
    const answer = await fetch(box.dataset.lines);
    if (!answer.ok) {
      box.replaceChildren(paragraph(await answer.text(), "empty"));
      return;
    }
    const lines = await answer.json();
    box.replaceChildren(...lines.map((line) => paragraph(line.text, line.gone ? "gone" : "")));
  } catch {
    box.replaceChildren(paragraph("服务没有应答。 The server does not answer.", "empty"));
  }
}

function paragraph(text, kind) {
  const p = document.createElement("p");
  p.textContent = text;
  p.className = kind;
  return p;
}

const figure = document.getElementById("flow");
const table = document.getElementById("flow-data");
if (figure && table) {
  drawFlow(figure, table);
  let width = figure.clientWidth;
  new ResizeObserver(() => {
    if (figure.clientWidth !== width) {
      width = figure.clientWidth;
      drawFlow(figure, table);
    }
  }).observe(figure);
}

const map = document.getElementById("map");
if (map) {
  rove(map.querySelectorAll("a"), neighbour);
}

const raw = document.getElementById("raw");
if (raw) {
  showRaw(raw);
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.getElementById("q").focus();
  }
});
