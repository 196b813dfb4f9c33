/** Values of the Webhook Registration. */
export const EVOLUTION = 'evolution';
export const FLOW_ENGINE = 'flowEngine';
