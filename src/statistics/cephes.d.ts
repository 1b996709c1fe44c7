// The part of `cephes` that the kernel uses; the package's own types are not reachable through its exports map.
declare module 'cephes' {
  export const compiled: Promise<void>;
  export function ndtr(z: number): number;
  export function ndtri(p: number): number;
  export function incbet(a: number, b: number, x: number): number;
  export function incbi(a: number, b: number, p: number): number;
  export function igam(shape: number, x: number): number;
  export function igamc(shape: number, x: number): number;
  /** Inverts the upper tail. */
  export function igami(shape: number, upperTail: number): number;
  export function stdtr(degrees: number, t: number): number;
  export function lgam(x: number): number;
  export function psi(x: number): number;
  /** Hurwitz's zeta function: Σ 1/(q + n)^x over n ≥ 0. */
  export function zeta(x: number, q: number): number;
}
