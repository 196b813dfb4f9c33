import { combineField } from '../../shared/trigger/options/combine';
import { downloadMediaField } from '../../shared/trigger/options/download-media';
import { ignoreOlderField } from '../../shared/trigger/options/ignore-older';
import { arrivalField } from '../../shared/trigger/options/on-arrival';
import { ownMessages } from '../../shared/trigger/options/own-messages';
import { takeoverField } from '../../shared/trigger/options/takeover';
import { skipKnownField } from '../../shared/trigger/options/skip-known';
import type { TriggerOption } from '../../shared/trigger/options/options';
import { replaceExisting } from '../../shared/trigger/registration/fields';
import { EVOLUTION } from './modes';

export const OPTIONS: readonly TriggerOption[] = [
	combineField(
		25,
		"Evolution API waits 30 seconds for a response by default; FlowEngine's limit is unknown.",
	),
	downloadMediaField,
	ignoreOlderField,
	arrivalField,
	ownMessages(
		"Whether 'Message Received' also takes messages that were written with the phone or WhatsApp Web",
	),
	takeoverField(
		'With Evolution API before 2.3, what the workflow itself sends counts as an answer, too.',
	),
	replaceExisting(
		'Whether to take the place of another webhook. It is put back when you unpublish.',
		[EVOLUTION],
	),
	skipKnownField,
];
