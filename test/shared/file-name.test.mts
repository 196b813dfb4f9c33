import {
	fileNameOfUrl,
	mimeTypeByName,
	mimeTypeOf,
	receivedFileName,
	withEnding,
} from '../../nodes/shared/values/file-name.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const ID = '3EB0A0C6D0B2F6E5C1D2';

test.each([
	['Lista', `${OFFICE}.spreadsheetml.sheet`, 'Lista.xlsx'],
	['Fatura 12.2026', 'application/pdf', 'Fatura 12.2026.pdf'],
	['price-list.pdf', 'application/pdf', 'price-list.pdf'],
	['FOTO.JPEG', 'image/jpeg', 'FOTO.JPEG'],
	['Rechnung Nr. 7', 'application/pdf', 'Rechnung Nr. 7.pdf'],
	['Договор', `${OFFICE}.wordprocessingml.document`, 'Договор.docx'],
	['見積書 v2.1', 'application/pdf; charset=binary', '見積書 v2.1.pdf'],
	['فاتورة', 'APPLICATION/PDF', 'فاتورة.pdf'],
	['backup.tar.gz', 'application/gzip', 'backup.tar.gz'],
	['www.loja.pt', 'text/html', 'www.loja.pt.html'],
	['contatos', 'text/x-vcard', 'contatos.vcf'],
	['dados', 'text/csv', 'dados.csv'],
	['notes.txt', 'application/pdf', 'notes.txt'],
	['Lista', 'application/x-something', 'Lista'],
	['Lista', undefined, 'Lista'],
])('%j of the type %s is named %j', (name, type, named) => {
	expect(withEnding(name, type)).toBe(named);
});

test.each([
	['report.pdf', 'application/octet-stream', 'application/pdf'],
	['report.pdf', '', 'application/pdf'],
	['report.pdf', undefined, 'application/pdf'],
	['Планета.XLSX', 'binary/octet-stream', `${OFFICE}.spreadsheetml.sheet`],
	['foto.heic', 'application/octet-stream; name=foto.heic', 'image/heic'],
	['áudio.opus', 'application/force-download', 'audio/ogg'],
	['report.pdf', 'text/plain', 'text/plain'],
	['report', 'application/octet-stream', 'application/octet-stream'],
	['Fatura 12.2026', 'application/octet-stream', 'application/octet-stream'],
	['報告.docx', 'application/x-download', `${OFFICE}.wordprocessingml.document`],
])('%j as %s goes out as %s', (name, type, sent) => {
	expect(mimeTypeOf(name, type)).toBe(sent);
});

test.each([
	['a voice message', undefined, 'audio/ogg; codecs=opus', `${ID}.ogg`],
	['an MP3', undefined, 'audio/mpeg', `${ID}.mp3`],
	['a sound of an iPhone', undefined, 'audio/mp4', `${ID}.m4a`],
	['what the server calls .oga', `${ID}.oga`, 'audio/ogg', `${ID}.ogg`],
	['what the server calls .mpga', `${ID}.mpga`, 'audio/mpeg', `${ID}.mp3`],
	['Opus', 'PTT-20261201-WA0001.opus', 'audio/ogg; codecs=opus', 'PTT-20261201-WA0001.ogg'],
	['what the server converted', `${ID}.oga`, 'audio/mp4', `${ID}.m4a`],
	['audio in the wrong container', 'som.mp4', 'audio/x-m4a', 'som.m4a'],
	['a name with a year', 'Reunião 12.2026', 'audio/mp3', 'Reunião 12.2026.mp3'],
	['a name in another script', 'लेक्चर.mpga', 'audio/mpeg', 'लेक्चर.mp3'],
	['raw AAC', undefined, 'audio/aac', `${ID}.aac`],
	['an image', undefined, 'image/jpeg', `${ID}.jpg`],
	['a document', 'Orçamento.pdf', 'application/pdf', 'Orçamento.pdf'],
	['a video', 'filme.mp4', 'video/mp4', 'filme.mp4'],
	['what cannot be seen', '../in\u202Evoice\r\n\0.pdf', 'application/pdf', 'invoice.pdf'],
	['a path', '../../etc/report.pdf', 'application/pdf', 'report.pdf'],
	['a path of Windows', 'C:\\Temp\\som.oga', 'audio/ogg', 'som.ogg'],
	['a path without a name', 'a/b/', 'audio/ogg', `${ID}.ogg`],
	['no name and no type', undefined, undefined, ID],
])('%s', (_, name, type, named) => {
	expect(receivedFileName(name, type, ID)).toBe(named);
});

test.each([
	['https://x.example/a/price%20list.pdf?v=1', 'price list.pdf'],
	['https://x.example/%E4%BE%A1%E6%A0%BC.xlsx#top', '価格.xlsx'],
	['https://x.example/100%.pdf', '100%.pdf'],
	['https://x.example/', ''],
	['https://x.example', ''],
])('%s ends in %j', (url, name) => {
	expect(fileNameOfUrl(url)).toBe(name);
});

test.each(['a', 'a.', '.', 'a.constructor', 'a.__proto__', 'a.2026', ''])(
	'%j says no type',
	(name) => {
		expect(mimeTypeByName(name)).toBeUndefined();
	},
);
