// The names of report files: the number of the decision, as far as every file system takes it.

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/i;

/** One name for each number, all different whatever the case: letters, digits, - and _ only, at most 40. */
export function reportFileNames(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id, place) => {
    const plain = id
      .replaceAll(/[^\w-]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 40);
    const base = plain === '' || reserved.test(plain) ? `decision-${plain || place + 1}` : plain;
    let name = base;
    for (let again = 2; taken.has(name.toLowerCase()); again += 1) name = `${base}-${again}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
