/** https://example.com/docs, Webhooks: the events that a webhook can be limited to. */
export const EVENTS = ['message.received', 'message.sent'];
