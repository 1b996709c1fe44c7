// What makes a group of messages an event.

/** Groups of fewer matters are no event and appear in no output. */
export const EVENT_SIZE = 5;
