package id.lacak.standalone.dev;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The page for people. Everything that came from outside is escaped. */
final class InboxHtml {

	private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

	private static final DateTimeFormatter TIME = DateTimeFormatter
			.ofPattern("EEEE, d MMMM uuuu HH.mm.ss 'WIB'", Locale.of("id", "ID"))
			.withZone(ZONE);

	/** In escaped text; no character that escaping makes can be part of it but {@code &amp;}. */
	private static final Pattern LINK = Pattern.compile("https?://(?:[^\\s&<>\"']|&amp;)+(?<![.,;:!?)])");

	private InboxHtml() {
	}

	static String of(Inbox.Page page, String to, MovableClock clock) {
		String messages = page.items().isEmpty()
				? "<p>Belum ada pesan. <span lang=\"en\">No messages yet.</span></p>"
				: page.items().stream().map(InboxHtml::message).collect(Collectors.joining("\n"));
		return TEMPLATE.formatted(time(clock.instant()), escape(to), messages, next(page.next(), to));
	}

	private static String message(InboxMessage message) {
		boolean email = message.channel() == InboxMessage.Channel.EMAIL;
		var html = new StringBuilder("<article>\n");
		html.append("<h2>")
				.append(email
						? escape((message.subject() != null) ? message.subject() : "(tanpa subjek · no subject)")
						: "SMS")
				.append("</h2>\n<dl><dt>Kepada · <span lang=\"en\">To</span></dt><dd>")
				.append(escape(message.to()))
				.append("</dd><dt>Tiba · <span lang=\"en\">Arrived</span></dt><dd><time datetime=\"")
				.append(message.at())
				.append("\">")
				.append(time(message.at()))
				.append("</time></dd><dt>Lewat · <span lang=\"en\">By</span></dt><dd>")
				.append(email ? "surel · <span lang=\"en\">email</span>" : "SMS")
				.append("</dd></dl>\n<pre>")
				.append(linked(escape((message.text() != null) ? message.text() : "")))
				.append("</pre>\n");
		if (message.html() != null) {
			html.append("<p><a href=\"/dev/messages/")
					.append(message.id())
					.append("/html\">Tampilan HTML · <span lang=\"en\">HTML view</span></a></p>\n");
		}
		return html.append("</article>").toString();
	}

	private static String next(@Nullable String cursor, String to) {
		return (cursor == null)
				? ""
				: "<p><a rel=\"next\" href=\"/dev?to=" + escape(UriUtils.encodeQueryParam(to, UTF_8)) + "&amp;after="
						+ escape(cursor) + "\">Lebih lama · <span lang=\"en\">Older</span></a></p>";
	}

	private static String time(Instant instant) {
		return TIME.format(instant);
	}

	private static String linked(String escaped) {
		return LINK.matcher(escaped)
				.replaceAll(
						(link) -> "<a rel=\"noreferrer\" href=\"" + quote(link.group()) + "\">" + quote(link.group())
								+ "</a>");
	}

	private static String quote(String text) {
		return java.util.regex.Matcher.quoteReplacement(text);
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	private static final String TEMPLATE = """
			<!doctype html>
			<html lang="id">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>Kotak masuk uji · Lacak</title>
			<link rel="stylesheet" href="/dev/dev.css">
			</head>
			<body>
			<a class="skip" href="#pesan">Langsung ke pesan</a>
			<header>
			<h1>Kotak masuk uji <span lang="en">Test inbox</span></h1>
			<p>Semua surel dan SMS yang benar-benar dikirim lewat SMTP dan SMPP. Tidak ada yang keluar dari komputer ini.
			<span lang="en">Every email and text that really left over SMTP and SMPP. None leaves this computer.</span></p>
			</header>
			<main>
			<section aria-labelledby="jam">
			<h2 id="jam">Jam hukum <span lang="en">Legal clock</span></h2>
			<p>%s</p>
			<form method="post" action="/dev/clock">
			<button name="move" value="back">−1 hari <span lang="en">day</span></button>
			<button name="move" value="day">+1 hari <span lang="en">day</span></button>
			<button name="move" value="week">+7 hari <span lang="en">days</span></button>
			<button name="move" value="reset">Waktu nyata <span lang="en">real time</span></button>
			</form>
			</section>
			<section aria-labelledby="cari">
			<h2 id="cari">Cari <span lang="en">Find</span></h2>
			<form method="get" action="/dev">
			<label for="to">Alamat surel atau nomor telepon <span lang="en">Email address or phone number</span></label>
			<input id="to" name="to" value="%s" autocomplete="off" maxlength="254">
			<button>Tampilkan <span lang="en">Show</span></button>
			</form>
			</section>
			<section id="pesan" aria-label="Pesan · Messages">
			%s
			%s
			</section>
			</main>
			</body>
			</html>
			""";

}
