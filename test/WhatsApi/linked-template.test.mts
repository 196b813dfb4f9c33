import { linkedTemplate } from '../../nodes/WhatsApi/resources/message/linked-template.ts';

const LINK = 'https://n8n.example/webhook-waiting/7/node?run=0&signature=abc';

const template = (text: string) => ({
	name: 'question',
	components: [{ type: 'body', parameters: [{ type: 'text', text }] }],
});

test('the link stands where the variables have a place for it', () => {
	expect(linkedTemplate(template('Here: {link}'), LINK)).toEqual(template(`Here: ${LINK}`));
	expect(linkedTemplate(template('{linkPath}'), LINK)).toEqual(
		template('webhook-waiting/7/node?run=0&signature=abc'),
	);
});

test('a template without a place for the link is not sent', () => {
	expect(() => linkedTemplate(template('Hello'), LINK)).toThrow('no place for the link');
});
