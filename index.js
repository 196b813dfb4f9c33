'use strict';

const { n8n } = require('./package.json');

/** Every node and credential class of the package, by its name. */
for (const file of [...n8n.nodes, ...n8n.credentials]) Object.assign(exports, require(`./${file}`));
