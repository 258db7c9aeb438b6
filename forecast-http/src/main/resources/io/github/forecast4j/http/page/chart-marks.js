// What is marked in a chart: gaps as bands, odd values as rings, and the border between what was and what may come.
import { colour, withAlpha } from "/page/chart.js";

const FEWEST_PIXELS = 2;

/** Draws marks: { gaps: [{ label, from, to }], odd: [{ label, x, y, scale }], border: x }, as far as they are in sight. */
export function drawMarks(chart, { marks, lines }) {
  if (!marks) {
    return;
  }
  const shown = new Set(lines.filter(({ hidden }) => !hidden).map(({ label }) => label));
  const { ctx, bbox, scales } = chart;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  const inSight = (from, to) => to >= scales.x.min && from <= scales.x.max;
  ctx.fillStyle = withAlpha(colour("gap"), 0.16);
  for (const { label, from, to } of marks.gaps) {
    if (shown.has(label) && inSight(from, to)) {
      const left = chart.valToPos(from, "x", true);
      ctx.fillRect(left, bbox.top, Math.max(chart.valToPos(to, "x", true) - left, FEWEST_PIXELS), bbox.height);
    }
  }
  ctx.strokeStyle = colour("odd");
  ctx.lineWidth = 2 * devicePixelRatio;
  for (const { label, x, y, scale } of marks.odd) {
    if (shown.has(label) && inSight(x, x)) {
      ctx.beginPath();
      ctx.arc(chart.valToPos(x, "x", true), chart.valToPos(y, scale, true), 6 * devicePixelRatio, 0, 2 * Math.PI);
      ctx.stroke();
    }
  }
  if (marks.border !== undefined && inSight(marks.border, marks.border)) {
    border(chart, marks.border);
  }
  ctx.restore();
}

function border({ ctx, bbox, valToPos }, at) {
  const x = Math.round(valToPos(at, "x", true));
  ctx.strokeStyle = colour("quiet");
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
}
