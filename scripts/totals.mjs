import { totals } from './bring-up/results.mjs';

const { passed, failed, skipped } = totals();
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
