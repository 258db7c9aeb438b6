// Lines, drawn by uPlot: zoomed by dragging, by the wheel once chosen, and by buttons; a double click shows all.

const TIME_LABELS = [
  [3600 * 24 * 365, "{YYYY}", null, null, null, null, null, null, 1],
  [3600 * 24 * 28, "{MMM}", "\n{YYYY}", null, null, null, null, null, 1],
  [3600 * 24, "{D} {MMM}", "\n{YYYY}", null, null, null, null, null, 1],
  [60, "{HH}:{mm}", "\n{D} {MMM} {YYYY}", null, "\n{D} {MMM}", null, null, null, 1],
  [1, "{HH}:{mm}:{ss}", "\n{D} {MMM} {YYYY}", null, "\n{D} {MMM}", null, null, null, 1],
];

/** The zone as browsers know it; what they do not know is read in UTC. */
function knownZone(zone) {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return "Etc/UTC";
  }
}

const axis = more => ({
  stroke: () => colour("--quiet"),
  grid: { stroke: () => colour("--grid"), width: 1 },
  ticks: { stroke: () => colour("--rule"), width: 1, size: 5 },
  font: "12px system-ui, sans-serif",
  ...more,
});

const valueAxis = more => axis({ size: 62, values: (_, splits) => splits.map(value => value === null ? "" : short(value)), ...more });

function lineSeries(name, more = {}) {
  const { color, dash } = look(name);
  return { label: name, stroke: () => colour(color), width: name === "actual" ? 1.6 : 2, dash, points: { show: false }, ...more };
}

/** The wheel zooms at the pointer, once the drawing has been clicked; until then the page scrolls. */
function wheelZoom(setView) {
  return {
    hooks: {
      ready: plot => {
        const over = plot.over;
        over.tabIndex = -1;
        over.addEventListener("mousedown", () => over.focus({ preventScroll: true }));
        over.addEventListener("wheel", event => {
          if (document.activeElement !== over && !event.ctrlKey) return;
          event.preventDefault();
          const { min, max } = plot.scales.x;
          const at = min + (max - min) * event.offsetX / over.clientWidth;
          const factor = event.deltaY < 0 ? .75 : 1 / .75;
          setView(at - (at - min) * factor, at + (max - at) * factor);
        }, { passive: false });
      },
    },
  };
}

/** Bands behind the lines, and the borders of the parts. */
function background(data) {
  const band = (plot, from, to, fill) => {
    const { left, top, width, height } = plot.bbox;
    const x = place => Math.min(left + width, Math.max(left, plot.valToPos(place, "x", true)));
    if (x(to) <= left || x(from) >= left + width) return;
    plot.ctx.fillStyle = fill;
    plot.ctx.fillRect(x(from), top, Math.max(1, x(to) - x(from)), height);
  };
  const border = (plot, place, text) => {
    const { left, top, width, height } = plot.bbox;
    const x = plot.valToPos(place, "x", true);
    if (x < left || x > left + width) return;
    const { ctx } = plot;
    ctx.fillStyle = colour("--rule");
    ctx.fillRect(Math.round(x), top, Math.max(1, devicePixelRatio), height);
    ctx.fillStyle = colour("--quiet");
    ctx.font = `${12 * devicePixelRatio}px system-ui, sans-serif`;
    ctx.textAlign = "left";
    ctx.textBaseline = "top";
    if (x + 60 * devicePixelRatio < left + width) ctx.fillText(text, x + 5 * devicePixelRatio, top + 3 * devicePixelRatio);
  };
  return {
    hooks: {
      drawClear: plot => {
        plot.ctx.save();
        data.outage.forEach(([from, to]) => band(plot, from, to, colour("--outage-band")));
        data.gaps.forEach(([from, to]) => band(plot, from, to, colour("--gap-band")));
        if (data.test > data.validation) border(plot, data.validation, "validation");
        border(plot, data.test, "test");
        plot.ctx.restore();
      },
    },
  };
}

/** A drawing that fills its element's width and follows the theme; destroy() takes it away. */
function linePlot(into, height, options, values) {
  const width = () => Math.max(200, into.clientWidth);
  into.replaceChildren();
  const plot = new uPlot({ width: width(), height, legend: { show: false }, ...options }, values, into);
  const redraw = () => plot.redraw(false, true);
  const observer = new ResizeObserver(() => {
    if (width() !== plot.width) plot.setSize({ width: width(), height });
  });
  observer.observe(into);
  repainted.push(redraw);
  return {
    plot,
    destroy() {
      observer.disconnect();
      repainted.splice(repainted.indexOf(redraw), 1);
      plot.destroy();
    },
  };
}

/** Buttons that show and hide lines. */
function legend(into, names, shown, changed) {
  into.replaceChildren(...names.map(name => {
    const button = element("button", { type: "button", "aria-pressed": shown.has(name) }, swatch(name), name);
    button.addEventListener("click", () => {
      if (!shown.delete(name)) shown.add(name);
      button.setAttribute("aria-pressed", shown.has(name));
      changed(name);
    });
    return button;
  }));
}
