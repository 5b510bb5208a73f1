// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a JSON list of Kubernetes objects from the standard input and holds each against the validators of
// kubernetes-models, which are made from Kubernetes' OpenAPI. Exits with 1, saying why, when one is wrong.
import { readFileSync } from 'node:fs';

const objects = JSON.parse(readFileSync(0, 'utf8'));
let wrong = 0;
for (const object of objects) {
    const { [object.kind]: Model } = await import(`kubernetes-models/${object.apiVersion}/${object.kind}`);
    try {
        new Model(object).validate();
        console.log(`${object.apiVersion} ${object.kind} ${object.metadata.name}: valid`);
    } catch (error) {
        console.log(`${object.apiVersion} ${object.kind} ${object.metadata.name}: ${error.message}`);
        wrong += 1;
    }
}
process.exit(wrong ? 1 : 0);
