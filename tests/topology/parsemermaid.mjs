// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lets Mermaid read diagrams, and prints what it refuses.  usage: parsemermaid.mjs MERMAID_HOME JSDOM_HOME FILE...
// Mermaid cleans labels with the document of a browser; jsdom stands in for one.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [mermaidHome, jsdomHome, ...files] = process.argv.slice(2).map((path) => resolve(path));
const { JSDOM } = createRequire(join(jsdomHome, 'package.json'))('jsdom');
globalThis.window = new JSDOM('<body></body>').window;
globalThis.document = globalThis.window.document;

const bundle = join(mermaidHome, 'node_modules', 'mermaid', 'dist', 'mermaid.esm.min.mjs');
const { default: mermaid } = await import(pathToFileURL(bundle));
let refused = 0;
for (const file of files) {
    try {
        await mermaid.parse(readFileSync(file, 'utf8'));
    } catch (error) {
        console.log(`${file}: ${error.message}`);
        refused = 1;
    }
}
process.exit(refused);
