export { recipientNumber as to } from '../shared/fields/phone-number';
