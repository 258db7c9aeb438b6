// Which channels share an axis: those of about one size do; any other gets a scale of its own, without an axis.

const ALIKE = 20;

function size(values) {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (value !== null) {
      sum += Math.abs(value);
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** The name of the scale of each of some columns; the first column's is `y`. */
export function scales(columns) {
  const found = [];
  return columns.map((values, i) => {
    const own = size(values);
    const alike = found.find((other) => ratio(other.size, own) <= ALIKE);
    if (alike) {
      return alike.name;
    }
    const name = i === 0 ? "y" : `y${i}`;
    found.push({ name, size: own });
    return name;
  });
}

function ratio(a, b) {
  return a === b ? 1 : Math.max(a, b) / Math.min(a, b);
}
