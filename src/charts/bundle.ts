// Makes the one script of a page: Vega, its interpreter of expressions, and the few lines that start them.
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, stop } from 'esbuild';

const notice =
  '/*! vega, vega-interpreter: (c) University of Washington Interactive Data Lab, BSD-3-Clause; d3, topojson: (c) Mike Bostock, ISC */';

/**
 * The page script as one self-starting piece of JavaScript (ASCII, minified, about 550 kB): the same text for
 * the same packages, so that its hash can stand in a Content-Security-Policy. Neither `</script` nor `<!--`
 * occurs in it, so that it may stand inside a page.
 */
export async function bundlePageScript(): Promise<string> {
  const here = fileURLToPath(import.meta.url);
  const { outputFiles } = await build({
    entryPoints: [join(dirname(here), 'page-script', `main${extname(here)}`)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    banner: { js: notice },
    logLevel: 'silent',
  });
  await stop();
  return outputFiles
    .map(({ text }) => text)
    .join('')
    .replaceAll('<!--', '<\\!--');
}
