// How charts look: colours that survive a black-and-white printer and colour blindness, type, and width.
import type { Config } from 'vega-lite';
import { fontFamily } from './font-family.ts';

/** The width of a chart with its labels, in px: the type area of an A4 page at 96 dpi with 1 cm to spare. */
export const chartWidth = 720;

/** Families tried in order: the shipped font in files, the system's own Chinese type on a page. */
export const fontStack = `${fontFamily}, Source Han Sans SC, PingFang SC, Microsoft YaHei, WenQuanYi Micro Hei, sans-serif`;

/** Text and lines; each text colour has a contrast of at least 4.5 on white. */
export const ink = {
  strong: '#1a1a1a',
  soft: '#595959',
  line: '#8c8c8c',
  grid: '#e3e3e3',
  faint: '#f1f1f1',
  paper: '#ffffff',
} as const;

/** One meaning, one colour; those that meet in a chart differ in lightness, not only in hue. */
export const colour = {
  current: '#0b4f8a',
  history: '#b5cde3',
  lastYear: '#d55e00',
  rest: '#b0b0b0',
  rise: '#a84300',
  fall: '#79bde8',
} as const;

/** Stacked series from dark to light (viridis, 7 steps): the order of lightness is the order of the stack. */
export const stackColours = [
  '#440154',
  '#443a83',
  '#31688e',
  '#21908c',
  '#35b779',
  '#8fd744',
  '#fde725',
] as const;

/** Cells of a heat map from few to many; a cell darker than `darkFrom` of the way takes white figures. */
export const heat = {
  colours: ['#f4f8fc', '#c3daee', '#7fb3d9', '#3a7ebd', '#0b4f8a', '#062d54'],
  darkFrom: 0.6,
} as const;

export const dash = { lastYear: [5, 3] } as const;

/** The configuration that every chart carries. */
export const theme: Config = {
  aria: false,
  background: ink.paper,
  font: fontStack,
  padding: { left: 4, right: 8, top: 4, bottom: 4 },
  view: { stroke: null },
  mark: { invalid: 'show' },
  title: {
    anchor: 'start',
    frame: 'bounds',
    fontSize: 15,
    fontWeight: 'normal',
    color: ink.strong,
    subtitleFontSize: 11.5,
    subtitleFontWeight: 'normal',
    subtitleColor: ink.soft,
    subtitlePadding: 5,
    offset: 12,
  },
  axis: {
    domainColor: ink.line,
    tickColor: ink.line,
    gridColor: ink.grid,
    labelColor: ink.strong,
    labelFontSize: 11,
    labelFontWeight: 'normal',
    labelLimit: 400,
    titleColor: ink.soft,
    titleFontSize: 11,
    titleFontWeight: 'normal',
  },
  axisLeft: {
    titleAngle: 0,
    titleAlign: 'left',
    titleBaseline: 'bottom',
    titleAnchor: 'end',
    titleX: 0,
    titleY: -7,
  },
  legend: {
    labelColor: ink.strong,
    labelFontSize: 11,
    labelLimit: 240,
    titleColor: ink.soft,
    titleFontSize: 11,
    titleFontWeight: 'normal',
    titleLimit: 240,
  },
  header: { labelFontSize: 12, labelColor: ink.strong, labelFontWeight: 'normal' },
  text: { fontSize: 11, color: ink.strong },
};
