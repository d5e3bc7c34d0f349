package id.lacak.notification.template;

import java.util.List;

/**
 * What surrounds the body of every email: greeting, one button link with the bare
 * address, footer.
 */
record MailFrame(String language, String subject, String greeting, List<Paragraph> body, String button, String link,
		String bareAddress, String contact, String why) {

	private static final String STYLE = "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1f2933";

	private static final String SMALL = "font-family:Arial,Helvetica,sans-serif;font-size:13px;line-height:1.5;color:#52606d";

	private static final String BUTTON = """
			<p style="margin:24px 0"><a href="%s" style="background:#0b5394;color:#ffffff;padding:12px 20px;\
			text-decoration:none;border-radius:4px;display:inline-block">%s</a></p>
			""";

	private static final String BUTTON_BEGINS = "<p style=\"margin:24px 0\"><a href=";

	private static final String FOOTER = "\n\n-- \n";

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
			<title>%s</title></head>
			<body style="margin:0;background:#f5f7fa">
			<table role="presentation" width="100%%" cellpadding="0" cellspacing="0"><tr><td align="center" \
			style="padding:16px">
			<table role="presentation" width="600" style="max-width:600px;width:100%%;background:#ffffff" \
			cellpadding="0" cellspacing="0">
			<tr><td style="padding:24px;%s">
			%s</td></tr>
			<tr><td style="padding:16px 24px;border-top:1px solid #cbd2d9;%s">
			%s</td></tr></table></td></tr></table>
			</body></html>
			""";

	/** A finished mail's plain part with more to say before its button. */
	static String textWith(String text, String more) {
		var button = textButton(text);
		return text.substring(0, button) + more + text.substring(button);
	}

	/** What stands between greeting and button. */
	static String textBody(String text) {
		return text.substring(text.indexOf("\n\n") + 2, textButton(text));
	}

	/** A finished mail's other part with more to say, under a heading, before its button. */
	static String htmlWith(String html, String heading, String more) {
		var button = html.lastIndexOf(BUTTON_BEGINS);
		return html.substring(0, button) + "<p><strong>" + escaped(heading) + "</strong></p>\n" + more
				+ html.substring(button);
	}

	/** What stands between greeting and button; escaped as it was. */
	static String htmlBody(String html) {
		return html.substring(html.indexOf("</p>\n") + "</p>\n".length(), html.lastIndexOf(BUTTON_BEGINS));
	}

	private static int textButton(String text) {
		return text.lastIndexOf("\n\n", text.lastIndexOf(FOOTER) - 1) + 2;
	}

	String text() {
		var out = new StringBuilder(this.greeting).append("\n\n");
		for (var paragraph : this.body) {
			switch (paragraph) {
				case Paragraph.Prose prose -> out.append(prose.plain().strip()).append("\n\n");
				case Paragraph.Bullets(var items) -> {
					items.forEach(item -> out.append("- ").append(item.plain()).append('\n'));
					out.append('\n');
				}
			}
		}
		out.append(this.button).append(":\n").append(this.link).append(FOOTER);
		return out.append(this.contact).append('\n').append(this.why).append('\n').toString();
	}

	String html() {
		var inner = new StringBuilder("<p>" + escaped(this.greeting) + "</p>\n");
		this.body.forEach(paragraph -> inner.append(html(paragraph)));
		inner.append(BUTTON.formatted(escaped(this.link), escaped(this.button)))
				.append("<p style=\"%s;word-break:break-all\">%s</p>\n".formatted(SMALL, escaped(this.bareAddress)));
		var footer = "<p>%s</p>\n<p>%s</p>\n".formatted(escaped(this.contact), escaped(this.why));
		return PAGE.formatted(escaped(this.language), escaped(this.subject), STYLE, inner, SMALL, footer);
	}

	private static String html(Paragraph paragraph) {
		return switch (paragraph) {
			case Paragraph.Prose(var runs) ->
				"<p>" + String.join("", runs.stream().map(MailFrame::html).toList()) + "</p>\n";
			case Paragraph.Bullets(var items) ->
				"<ul>" + String.join("", items.stream().map(MailFrame::html).toList()) + "</ul>\n";
		};
	}

	private static String html(Paragraph.Bullet bullet) {
		var label = escaped(bullet.label());
		var linked = (bullet.link() == null)
				? label
				: "<a href=\"%s\" style=\"color:#0b5394\">%s</a>".formatted(escaped(bullet.link()), label);
		return "<li>" + linked + escaped(bullet.rest()) + "</li>";
	}

	private static String html(Paragraph.Run run) {
		if (run.text().isEmpty())
			return "";
		return run.bold() ? "<strong>" + escaped(run.text()) + "</strong>" : escaped(run.text());
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;")
				.replace("<", "&lt;")
				.replace(">", "&gt;")
				.replace("\"", "&quot;")
				.replace("'", "&#39;");
	}

}
