// The family name inside the shipped font file.
export const fontFamily = 'Noto Sans SC';
