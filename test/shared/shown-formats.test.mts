import { requireShownFormat } from '../../nodes/shared/whatsapp/shown-formats.ts';

test.each([
	['image', 'IMG_0001.HEIC', undefined, 'HEIC', 'JPEG or PNG'],
	['image', 'foto', 'image/heic', 'HEIC', 'JPEG or PNG'],
	['image', 'фото.heif', 'application/octet-stream', 'HEIF', 'JPEG or PNG'],
	['image', 'digitalização.tiff', 'image/tiff', 'TIFF', 'JPEG or PNG'],
	['image', 'scan', 'image/x-tiff', 'TIFF', 'JPEG or PNG'],
	['image', 'ロゴ.svg', 'image/svg+xml; charset=utf-8', 'SVG', 'JPEG or PNG'],
	['image', 'logo.svg', 'image/png', 'SVG', 'JPEG or PNG'],
	['image', 'Entwurf.psd', undefined, 'PSD', 'JPEG or PNG'],
	['image', 'صورة.dng', undefined, 'DNG', 'JPEG or PNG'],
	['video', 'ferien.avi', undefined, 'AVI', 'MP4'],
	['video', 'clip', 'video/avi', 'AVI', 'MP4'],
	['video', 'फिल्म.mkv', 'video/x-matroska', 'MKV', 'MP4'],
	['video', 'FILME.WMV', 'video/x-ms-wmv', 'WMV', 'MP4'],
])('as %s, %j of the type %s is refused', (messageType, name, mimeType, format, instead) => {
	const check = (canBeDocument?: boolean) => () =>
		requireShownFormat(messageType, {
			name,
			...(mimeType && { mimeType }),
			...(canBeDocument !== undefined && { canBeDocument }),
		});
	expect(check()).toThrow(
		expect.objectContaining({
			message: expect.stringContaining(`"${name}" can't be sent as`),
			description: `Phones don't show the format ${format}. Send it as a Document, or convert it to ${instead} first.`,
		}),
	);
	expect(check(false)).toThrow(
		expect.objectContaining({
			description: `Phones don't show the format ${format}. Convert it to ${instead} first.`,
		}),
	);
});

test.each([
	['image', 'foto.jpg', 'image/jpeg'],
	['image', 'a.png', ''],
	['image', 'a.webp', 'image/webp'],
	['image', 'heic', ''],
	['image', 'image.php', ''],
	['image', '', ''],
	['video', 'a.mp4', 'video/mp4'],
	['video', 'a.mov', 'video/quicktime'],
	['video', 'a.3gp', 'video/3gpp'],
	['document', 'a.heic', 'image/heic'],
	['document', 'a.mkv', 'video/x-matroska'],
	['sticker', 'a.svg', 'image/svg+xml'],
	['audio', 'a.ogg', 'audio/ogg'],
])('as %s, %j of the type %j is fine', (messageType, name, mimeType) => {
	expect(() => requireShownFormat(messageType, { name, mimeType })).not.toThrow();
});
