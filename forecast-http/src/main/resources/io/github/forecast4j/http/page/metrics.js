// The metrics of the service, in the text format of Prometheus, as numbers.

const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;

/** All samples: { name, labels, value }. */
export function parseMetrics(text) {
  return text.split("\n").flatMap((line) => {
    const found = line.startsWith("#") ? null : LINE.exec(line);
    return found ? [{ name: found[1], labels: labels(found[2] ?? ""), value: Number(found[3]) }] : [];
  });
}

function labels(text) {
  return Object.fromEntries([...text.matchAll(LABEL)].map(([, name, value]) => [name, value.replace(/\\(.)/g, (_, c) => (c === "n" ? "\n" : c))]));
}

/** The sum of the samples of a name whose labels are as said. */
export function sum(samples, name, wanted = {}) {
  return samples
    .filter((sample) => sample.name === name && Object.entries(wanted).every(([label, value]) => sample.labels[label] === value))
    .reduce((total, { value }) => total + value, 0);
}

/** Requests and latency by route: { route, requests, mean, longest, failed }, the busiest first. */
export function traffic(samples) {
  const base = "vertx_http_server_response_time_seconds";
  const routes = new Set(samples.filter(({ name }) => name === `${base}_count`).map(({ labels: l }) => l.route));
  return [...routes].filter(Boolean).map((route) => {
    const own = samples.filter(({ labels: l }) => l.route === route);
    const requests = sum(own, `${base}_count`);
    return {
      route,
      requests,
      mean: sum(own, `${base}_sum`) / Math.max(1, requests),
      longest: Math.max(0, ...own.filter(({ name }) => name === `${base}_max`).map(({ value }) => value)),
      failed: own.filter(({ name, labels: l }) => name === `${base}_count` && /^[45]/.test(l.code)).reduce((total, { value }) => total + value, 0),
    };
  }).sort((a, b) => b.requests - a.requests);
}
