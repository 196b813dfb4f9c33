/*
 * What the documentation (https://whatsms.pt/en/docs) leaves out, and so had to be assumed. Its text shows
 * paths, bodies and answers, but neither the HTTP verbs of updates nor the names of query parameters.
 */

/** Whaticket, whose data model WhatSMS has, updates with PUT. */
export const UPDATE = 'PUT';

/** "Results per page (default: 20, max: 100)". */
export const PAGE_SIZE = 'limit';
