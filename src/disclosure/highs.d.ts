// The part of `highs` that programmes use; the package declares its ES module as CommonJS, so its types mislead.
declare module 'highs' {
  export interface Model {
    readonly options: { set(values: Readonly<Record<string, boolean | number | string>>): unknown };
    run(): { readonly modelStatus: number };
    getSolution(): { readonly colValue: Float64Array };
    changeColBounds(column: number, low: number, high: number): unknown;
    changeColCost(column: number, cost: number): unknown;
    changeColsIntegrality(
      selection: { readonly kind: 'range'; readonly from: number; readonly to: number },
      types: readonly number[],
    ): unknown;
    clearIntegrality(): unknown;
    dispose(): void;
  }
  export interface ModelData {
    readonly numCols: number;
    readonly numRows: number;
    readonly colCost: readonly number[];
    readonly colLower: readonly number[];
    readonly colUpper: readonly number[];
    readonly rowLower: readonly number[];
    readonly rowUpper: readonly number[];
    readonly matrix: {
      readonly format: 'csr';
      readonly numRows: number;
      readonly numCols: number;
      readonly starts: readonly number[];
      readonly indices: readonly number[];
      readonly values: readonly number[];
    };
  }
  const load: () => Promise<{ createModel(model: ModelData): Model }>;

  // biome-ignore lint/style/noDefaultExport: so the package exports its loader
  export { load as default };
}
