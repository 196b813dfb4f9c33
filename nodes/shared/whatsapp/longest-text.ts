/** Of a message, in UTF-16 code units: WhatsApp truncates longer texts. */
export const LONGEST_TEXT = 65_536;
