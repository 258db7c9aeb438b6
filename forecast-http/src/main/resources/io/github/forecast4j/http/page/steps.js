// Rows in time. The service tells the points in time of the rows it has seen; those to come follow
// by the step: exact ones by their seconds, days and months by the calendar, in the offset of the start.

const AMOUNT = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/;
const DAY = 86_400;

/** The parts of an ISO 8601 amount: months, and seconds beside them. */
export function parse(step) {
  const found = AMOUNT.exec(step) ?? [];
  const [years, months, weeks, days, hours, minutes, seconds] = found.slice(1).map((n) => Number(n ?? 0));
  return {
    months: years * 12 + months,
    seconds: (weeks * 7 + days) * DAY + hours * 3600 + minutes * 60 + seconds,
  };
}

/** The offset of a time stamp, in seconds. */
export function offset(stamp) {
  const found = /([+-])(\d\d):?(\d\d)?(?::?\d\d)?(?:\[|$)/.exec(stamp.slice(10));
  return found ? Number(`${found[1]}1`) * (Number(found[2]) * 3600 + Number(found[3] ?? 0) * 60) : 0;
}

/** The point in time some steps after another, in seconds since 1970. */
export function after(seconds, steps, step, offsetSeconds) {
  const { months, seconds: exact } = parse(step);
  if (months === 0) {
    return seconds + steps * exact;
  }
  const local = new Date((seconds + offsetSeconds) * 1000);
  const day = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + steps * months);
  const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
  local.setUTCDate(Math.min(day, last));
  return local.getTime() / 1000 - offsetSeconds;
}

/** An ISO 8601 time stamp with its offset. */
export function stamp(seconds, offsetSeconds) {
  const local = new Date((seconds + offsetSeconds) * 1000).toISOString().replace(/\.000Z$|Z$/, "");
  return local + zoneOf(offsetSeconds);
}

function zoneOf(offsetSeconds) {
  if (offsetSeconds === 0) {
    return "Z";
  }
  const two = (n) => String(Math.floor(n)).padStart(2, "0");
  const size = Math.abs(offsetSeconds);
  return `${offsetSeconds < 0 ? "-" : "+"}${two(size / 3600)}:${two((size % 3600) / 60)}`;
}

/** A point in time for people: with its hour where steps are shorter than a day. */
export function words(seconds, step, offsetSeconds) {
  const { months, seconds: exact } = parse(step);
  const date = new Date((seconds + offsetSeconds) * 1000);
  const options = { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" };
  if (months === 0 && exact < DAY) {
    Object.assign(options, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  } else if (months === 0 && exact % DAY === 0) {
    options.weekday = "short";
  } else if (months > 0) {
    delete options.day;
  }
  return new Intl.DateTimeFormat("en-GB", options).format(date);
}

const NAMES = { P1D: "a day", P7D: "a week", P1W: "a week", P1M: "a month", P3M: "a quarter", P1Y: "a year", PT1H: "an hour", PT1M: "a minute" };

/** A step in words. */
export function stepWords(step) {
  if (NAMES[step]) {
    return NAMES[step];
  }
  const { months, seconds } = parse(step);
  if (months > 0) {
    return `${months} months`;
  }
  const units = [[DAY, "days"], [3600, "hours"], [60, "minutes"], [1, "seconds"]];
  const [size, name] = units.find(([length]) => seconds >= length && seconds % length === 0) ?? [1, "seconds"];
  return `${seconds / size} ${name}`;
}

/** How many steps to look ahead unless the user says: until habits come again, if that is soon. */
export function usualHorizon(step) {
  if (!step) {
    return 12;
  }
  const { months, seconds } = parse(step);
  if (months > 0) {
    return months === 1 ? 12 : 4;
  }
  return seconds >= DAY ? 7 : 24;
}
