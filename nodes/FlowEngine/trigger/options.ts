import { combineField } from '../../shared/trigger/options/combine';
import { downloadMediaField } from '../../shared/trigger/options/download-media';
import { ignoreOlderField } from '../../shared/trigger/options/ignore-older';
import { arrivalField } from '../../shared/trigger/options/on-arrival';
import { lookUpQuestionsField } from '../../shared/trigger/options/look-up-questions';
import { ownMessages } from '../../shared/trigger/options/own-messages';
import { takeoverField } from '../../shared/trigger/options/takeover';
import { skipKnownField } from '../../shared/trigger/options/skip-known';
import { triggerOptions } from '../../shared/trigger/options/options';
import { replaceExisting } from '../../shared/trigger/registration/fields';

export const OPTIONS = triggerOptions([
	combineField(
		25,
		"Evolution API waits up to 30 seconds for a response by default; FlowEngine's limit is unknown",
	),
	downloadMediaField(),
	lookUpQuestionsField,
	ignoreOlderField,
	arrivalField,
	ownMessages(
		"Whether 'Message Received' also includes messages you send from your phone or WhatsApp Web",
	),
	takeoverField(
		"With Evolution API versions before 2.3, the workflow's own messages count as replies too.",
	),
	replaceExisting(
		"Whether to replace the webhook of another workflow or app. It's restored when you unpublish.",
	),
	skipKnownField,
]);
