// Ways to move in a chart: wheel with Ctrl, pinch, drag with Shift or one finger, arrow keys, buttons.

const STEP = 0.2;
const IN = 0.7;
const FEWEST_ROWS = 4;

/** The moves of a chart whose x runs from the first to the last value of the spec. */
export function mover(chart, spec) {
  const first = spec.x[0];
  const last = spec.x[spec.x.length - 1];
  const least = ((last - first) / Math.max(1, spec.x.length - 1)) * Math.min(FEWEST_ROWS, spec.x.length - 1);

  function show(min, max) {
    const length = Math.min(Math.max(max - min, least), last - first);
    const from = Math.min(Math.max(min, first), last - length);
    chart.setScale("x", { min: from, max: from + length });
  }

  function zoom(factor, at) {
    const { min, max } = chart.scales.x;
    const middle = at ?? (min + max) / 2;
    show(middle - (middle - min) * factor, middle + (max - middle) * factor);
  }

  function pan(by) {
    const { min, max } = chart.scales.x;
    show(min + by, max + by);
  }

  const part = (share) => (chart.scales.x.max - chart.scales.x.min) * share;
  return {
    zoom,
    pan,
    show,
    zoomIn: () => zoom(IN),
    zoomOut: () => zoom(1 / IN),
    left: () => pan(-part(STEP)),
    right: () => pan(part(STEP)),
    all: () => show(first, last),
    reset: () => show(spec.from, spec.to),
  };
}

/** The plugin that listens to pointers on the chart. */
export function moves(spec) {
  return {
    hooks: {
      ready: (chart) => {
        const move = mover(chart, spec);
        wheel(chart, move);
        dragging(chart, move);
        touching(chart, move);
      },
    },
  };
}

function at(chart, clientX) {
  return chart.posToVal(clientX - chart.over.getBoundingClientRect().left, "x");
}

/** Without Ctrl the wheel scrolls the page, as everywhere. */
function wheel(chart, move) {
  chart.over.addEventListener("wheel", (event) => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      move.zoom(event.deltaY < 0 ? IN : 1 / IN, at(chart, event.clientX));
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
      event.preventDefault();
      const pixels = event.deltaX || event.deltaY;
      move.pan(((chart.scales.x.max - chart.scales.x.min) * pixels) / chart.over.clientWidth);
    }
  }, { passive: false });
}

/** Shift and the mouse take hold of the lines; without Shift a range is chosen. */
function dragging(chart, move) {
  chart.over.addEventListener("mousedown", (event) => {
    if (!event.shiftKey || event.button !== 0) {
      return;
    }
    event.stopImmediatePropagation();
    event.preventDefault();
    let before = at(chart, event.clientX);
    const drag = (moved) => {
      move.pan(before - at(chart, moved.clientX));
      before = at(chart, moved.clientX);
    };
    addEventListener("mousemove", drag);
    addEventListener("mouseup", () => removeEventListener("mousemove", drag), { once: true });
  }, true);
}

/** One finger pans, two zoom; up and down still scroll the page. */
function touching(chart, move) {
  let fingers = [];
  const positions = (event) => [...event.touches].map(({ clientX }) => clientX);
  chart.over.addEventListener("touchstart", (event) => (fingers = positions(event)), { passive: true });
  chart.over.addEventListener("touchmove", (event) => {
    const now = positions(event);
    if (now.length === 1 && fingers.length === 1) {
      move.pan(at(chart, fingers[0]) - at(chart, now[0]));
    } else if (now.length === 2 && fingers.length === 2) {
      const apart = ([a, b]) => Math.max(10, Math.abs(a - b));
      move.zoom(apart(fingers) / apart(now), at(chart, (now[0] + now[1]) / 2));
    }
    fingers = now;
  }, { passive: true });
}
