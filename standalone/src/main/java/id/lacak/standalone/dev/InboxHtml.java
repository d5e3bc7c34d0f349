package id.lacak.standalone.dev;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import static id.lacak.standalone.dev.Layout.escape;

/** The inbox for people. Everything that came from outside is escaped. */
final class InboxHtml {

	private static final int EXCERPT = 140;

	private static final DateTimeFormatter LONG = format("EEEE, d MMMM uuuu, HH.mm.ss 'WIB'");

	private static final DateTimeFormatter SHORT = format("d MMM uuuu, HH.mm");

	/** In escaped text; no character that escaping makes can be part of it but {@code &amp;}. */
	private static final Pattern LINK = Pattern.compile("https?://(?:[^\\s&<>\"']|&amp;)+(?<![.,;:!?)])");

	private InboxHtml() {
	}

	private static DateTimeFormatter format(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.of("id", "ID")).withZone(ClockPages.ZONE);
	}

	/** The newest messages, beside them the clock and the way into the product. */
	static String list(Inbox.Page page, String to, MovableClock clock) {
		return Layout.page("Pesan keluar",
				"""
						<div class="columns">
						<section aria-labelledby="pesan">
						<h1 id="pesan">Pesan keluar <span lang="en">Sent messages</span></h1>
						<p class="soft">Semua surel dan SMS yang benar-benar keluar lewat SMTP dan SMPP. Tak satu pun meninggalkan komputer ini.
						<span lang="en">Every email and text that really left over SMTP and SMPP. None leaves this computer.</span></p>
						<form method="get" action="/dev" role="search" class="search">
						<label for="to">Surel atau nomor telepon <span lang="en">Email or phone number</span></label>
						<div class="row"><input id="to" name="to" value="%s" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="254">
						<button>Saring <span lang="en">Filter</span></button>%s</div>
						</form>
						%s%s
						</section>
						<div class="side">
						%s
						%s
						</div>
						</div>"""
						.formatted(escape(to),
								to.isEmpty()
										? ""
										: "\n<a class=\"button\" href=\"/dev\">Semua <span lang=\"en\">All</span></a>",
								rows(page, to), next(page.next(), to), clock(clock), Side.WAYS));
	}

	private static String rows(Inbox.Page page, String to) {
		if (page.items().isEmpty()) {
			return to.isEmpty()
					? "<p class=\"card\">Belum ada pesan. <span lang=\"en\">No messages yet.</span></p>"
					: "<p class=\"card\">Tak ada pesan untuk <b>%s</b>. <span lang=\"en\">No messages for it.</span></p>"
							.formatted(escape(to));
		}
		return page.items()
				.stream()
				.map(InboxHtml::row)
				.collect(Collectors.joining("\n", "<ol class=\"messages\">\n", "\n</ol>"));
	}

	private static String row(InboxMessage message) {
		return """
				<li><a href="/dev/%s">%s <span class="to">%s</span> <time datetime="%s">%s</time>
				<strong>%s</strong>
				<span class="excerpt">%s</span></a></li>"""
				.formatted(message.id(), tag(message), escape(message.to()), message.at(), SHORT.format(message.at()),
						escape(title(message)), escape(excerpt(message)));
	}

	private static String tag(InboxMessage message) {
		return switch (message.channel()) {
			case EMAIL -> "<span class=\"tag email\">Surel</span>";
			case SMS -> "<span class=\"tag sms\">SMS</span>";
		};
	}

	private static String title(InboxMessage message) {
		return switch (message.channel()) {
			case EMAIL -> Objects.requireNonNullElse(message.subject(), "(tanpa subjek)");
			case SMS -> "Pesan teks";
		};
	}

	private static String excerpt(InboxMessage message) {
		var text = text(message).strip().replaceAll("\\s+", " ");
		return (text.codePointCount(0, text.length()) <= EXCERPT)
				? text
				: text.substring(0, text.offsetByCodePoints(0, EXCERPT)).strip() + "…";
	}

	private static String text(InboxMessage message) {
		return Objects.requireNonNullElse(message.text(), "");
	}

	private static String next(@Nullable String cursor, String to) {
		return (cursor == null)
				? ""
				: "\n<p><a class=\"button\" rel=\"next\" href=\"/dev?to=%s&amp;after=%s\">Lebih lama <span lang=\"en\">Older</span></a></p>"
						.formatted(escape(UriUtils.encode(to, StandardCharsets.UTF_8)), escape(cursor));
	}

	private static String clock(MovableClock clock) {
		var now = clock.instant();
		return Side.CLOCK.formatted(now, LONG.format(now),
				clock.moved().isZero()
						? "Sama dengan waktu nyata. <span lang=\"en\">It is the real time.</span>"
						: "Digeser dari waktu nyata. <span lang=\"en\">Moved away from the real time.</span>",
				minute(now));
	}

	private static String minute(Instant instant) {
		return ZonedDateTime.ofInstant(instant, ClockPages.ZONE)
				.toLocalDateTime()
				.truncatedTo(ChronoUnit.MINUTES)
				.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
				.substring(0, "2026-12-04T08:00".length());
	}

	/** One message in full. */
	static String one(InboxMessage message) {
		return Layout.page(title(message), """
				<p><a href="/dev">← Semua pesan <span lang="en">All messages</span></a></p>
				<article class="card">
				<h1>%s</h1>
				<dl>
				<dt>Lewat <span lang="en">By</span></dt><dd>%s</dd>
				<dt>Kepada <span lang="en">To</span></dt><dd><a href="/dev?to=%s">%s</a></dd>
				<dt>Tiba <span lang="en">Arrived</span></dt><dd><time datetime="%s">%s</time></dd>
				</dl>
				<h2>Teks <span lang="en">Text</span></h2>
				<p class="text">%s</p>
				%s
				</article>""".formatted(escape(title(message)), tag(message),
				escape(UriUtils.encode(message.to(), StandardCharsets.UTF_8)), escape(message.to()), message.at(),
				LONG.format(message.at()), linked(escape(text(message).strip())), frame(message)));
	}

	private static String frame(InboxMessage message) {
		return (message.html() == null)
				? ""
				: """
						<h2>Tampilan HTML <span lang="en">HTML view</span></h2>
						<iframe src="/dev/%1$s/html" sandbox title="Tampilan HTML surel · HTML view of the email"></iframe>
						<p><a href="/dev/%1$s/html">Buka sendiri <span lang="en">Open alone</span></a></p>"""
						.formatted(message.id());
	}

	private static String linked(String escaped) {
		return LINK.matcher(escaped)
				.replaceAll(link -> Matcher
						.quoteReplacement("<a rel=\"noreferrer\" href=\"%1$s\">%1$s</a>".formatted(link.group())));
	}

}
