/** Values of `registration`. */
export const EVOLUTION = 'evolution';
export const FLOW_ENGINE = 'flowEngine';
