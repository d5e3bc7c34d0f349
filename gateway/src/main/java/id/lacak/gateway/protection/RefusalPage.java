package id.lacak.gateway.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page a person sees when the gateway refuses; one style sheet, no script. */
final class RefusalPage {

	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; "
			+ "form-action 'none'; frame-ancestors 'none'";

	private final String template = read();

	private final GatewaySettings.Help help;

	RefusalPage(GatewaySettings.Help help) {
		this.help = help;
	}

	/**
	 * @param wait seconds until a new try makes sense
	 * @param id the request's id, which staff can look up in the log
	 * @param retryPath where the link "try again" leads
	 * @param officers whether the page is one behind the sign-in
	 */
	String render(Refusal refusal, RefusalTexts texts, long wait, String id, String retryPath, boolean officers) {
		return this.template.replace("{language}", texts.language())
				.replace("{title}", escape(texts.title(refusal)))
				.replace("{detail}", escape(texts.sentence(refusal, wait, officers)))
				.replace("{site}", escape(texts.text("page.site")))
				.replace("{help}", this.help.phone().isBlank()
						? ""
						: "<p>" + escape(texts.text("page.help", this.help.phone(), this.help.hours())) + "</p>")
				.replace("{code}", escape(texts.text("page.code", id)))
				.replace("{retry}", escape(texts.text("page.retry")))
				.replace("{path}", escape(retryPath));
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;")
				.replace("<", "&lt;")
				.replace(">", "&gt;")
				.replace("\"", "&quot;")
				.replace("'", "&#39;");
	}

	private static String read() {
		try (var file = Objects.requireNonNull(RefusalPage.class.getResourceAsStream("/gateway/refusal.html"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
