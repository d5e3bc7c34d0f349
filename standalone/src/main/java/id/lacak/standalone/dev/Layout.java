package id.lacak.standalone.dev;

import org.springframework.web.util.HtmlUtils;

/** The frame that all pages for people share. Everything is put in once, escaped by the caller. */
final class Layout {

	private Layout() {
	}

	/** A whole page; the content is markup. */
	static String page(String title, String content) {
		return """
				<!doctype html>
				<html lang="id">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<title>%s · Kotak uji Lacak</title>
				<link rel="stylesheet" href="/dev/dev.css">
				</head>
				<body>
				<a class="skip" href="#isi">Langsung ke isi · <span lang="en">Skip to content</span></a>
				<header>
				<div class="wide">
				<p class="site"><a href="/dev">Kotak uji Lacak</a> <span lang="en">Test inbox</span></p>
				<nav aria-label="Produk · Product">
				<a href="/">Beranda</a> <a href="/ajukan">Ajukan</a> <a href="/lacak">Lacak</a> <a href="/petugas/masuk">Petugas</a>
				</nav>
				</div>
				</header>
				<main id="isi" class="wide" tabindex="-1">
				%s
				</main>
				</body>
				</html>
				"""
				.formatted(escape(title), content);
	}

	/** Why a person's request is not served, and the way back. */
	static String refusal(int status, Words words) {
		return """
				<div class="card narrow">
				<h1>%s</h1>
				<p lang="en">%s</p>
				<p><a href="/dev">Kembali ke kotak uji · <span lang="en">Back to the inbox</span></a></p>
				<p class="soft">HTTP %d</p>
				</div>"""
				.formatted(escape(words.indonesian()), escape(words.english()), status);
	}

	static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
