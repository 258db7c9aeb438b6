// Numbers and times as people read them.

const SHORT = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 4 });
const PLAIN = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });
const COUNT = new Intl.NumberFormat("en");

/** A value in a few characters: 1.234T, 0.0123. */
export function short(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return "–";
  }
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-4)) {
    return value.toExponential(3);
  }
  return size >= 10_000 ? SHORT.format(value) : PLAIN.format(value);
}

export function count(value) {
  return COUNT.format(value);
}

/** "1 row", "2 rows". */
export function many(number, one, more = `${one}s`) {
  return `${count(number)} ${number === 1 ? one : more}`;
}

export function percent(share) {
  const value = share < 1 ? Math.min(Math.round(share * 100), 99) : 100;
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value)} %`;
}

/** Bytes as people count them. */
export function bytes(size) {
  return size < 1024 ? `${size} B` : size < 1_048_576 ? `${(size / 1024).toFixed(0)} KB` : `${(size / 1_048_576).toFixed(1)} MB`;
}
