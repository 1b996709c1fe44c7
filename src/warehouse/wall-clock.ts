// Instants as wall-clock time: the only place that knows offsets of time zones.

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

/**
 * The wall-clock time of `timeZone` at an instant, both as seconds since 1970-01-01 00:00 (the instant's
 * in UTC). Years 1 to 9999.
 */
export function wallClockSeconds(instant: number, timeZone: string): number {
  const whole = Math.floor(instant);
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(whole * 1000)
      .map((part) => [part.type, Number(part.value)]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const wall = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return wall / 1000 + (instant - whole);
}

/** The wall-clock time of `timeZone` at an instant as `YYYY-MM-DD hh:mm:ss`. */
export function wallClockText(instant: Date, timeZone: string): string {
  const seconds = Math.floor(wallClockSeconds(instant.getTime() / 1000, timeZone));
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
