/**
 * A baseline JPEG of blocks of 8 x 8 pixels, each of one colour, with any number of components: CMYK, which encoders at
 * hand don't write, and other oddities. Only the mean of each block is coded, with a table of its own.
 */
export function encodeFlatJpeg(
  blocksWide: number,
  blocksHigh: number,
  components: number,
  sample: (column: number, row: number, component: number) => number,
  {adobe = true, precision = 8, height = 8 * blocksHigh} = {}
): Uint8Array {
  const indices = Array.from({length: components}, (_, index) => index + 1);
  const segments = [
    // Adobe's marker: no transform, so that four components are CMYK, inverted as Photoshop does.
    ...(adobe ? [segment(0xee, [...Buffer.from("Adobe"), 0, 100, 0, 0, 0, 0, 0])] : []),
    segment(0xdb, [0, ...new Array(64).fill(1)]),
    segment(0xc0, [
      precision,
      height >> 8,
      height & 255,
      (8 * blocksWide) >> 8,
      (8 * blocksWide) & 255,
      components,
      ...indices.flatMap((id) => [id, 0x11, 0])
    ]),
    // Twelve categories of four bits each for means; one code of one bit, the end of a block, for the rest.
    segment(0xc4, [0, 0, 0, 0, 12, ...new Array(12).fill(0), ...Array.from({length: 12}, (_, index) => index)]),
    segment(0xc4, [0x10, 1, ...new Array(15).fill(0), 0]),
    segment(0xda, [components, ...indices.flatMap((id) => [id, 0]), 0, 63, 0])
  ];
  const bits: number[] = [];
  const put = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; --bit) bits.push((value >> bit) & 1);
  };
  const former = new Array(components).fill(0);
  for (let row = 0; row < blocksHigh; ++row) {
    for (let column = 0; column < blocksWide; ++column) {
      for (let component = 0; component < components; ++component) {
        const mean = 8 * (sample(column, row, component) - 128);
        const difference = mean - former[component];
        former[component] = mean;
        const category = difference ? 32 - Math.clz32(Math.abs(difference)) : 0;
        put(category, 4);
        put(difference < 0 ? difference + 2 ** category - 1 : difference, category);
        put(0, 1);
      }
    }
  }
  while (bits.length % 8) bits.push(1);
  const coded: number[] = [];
  for (let at = 0; at < bits.length; at += 8) {
    const byte = Number.parseInt(bits.slice(at, at + 8).join(""), 2);
    coded.push(byte);
    if (byte === 255) coded.push(0);
  }
  return Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...coded, 0xff, 0xd9]);
}

function segment(code: number, data: readonly number[]): number[] {
  const length = data.length + 2;
  return [0xff, code, length >> 8, length & 255, ...data];
}
