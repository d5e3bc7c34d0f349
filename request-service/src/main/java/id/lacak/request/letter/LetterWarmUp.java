package id.lacak.request.letter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes one PDF that nobody reads as soon as the service is up: the first of a process takes
 * seconds, and the first receipt should not.
 */
@Component
@ConditionalOnProperty(name = "lacak.request.letter-warm-up", havingValue = "true")
class LetterWarmUp {

	private static final String LETTER = """
			<html xmlns="http://www.w3.org/1999/xhtml" lang="id"><head><title>Lacak</title>
			<meta name="description" content="Lacak"/><style>body { font-family: "Surat"; }</style></head>
			<body><h1>Lacak</h1><p><strong>Lacak</strong></p></body></html>""";

	private static final Logger LOG = LoggerFactory.getLogger(LetterWarmUp.class);

	private final PdfMaker maker;

	LetterWarmUp(PdfMaker maker) {
		this.maker = maker;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		var warming = Thread.ofPlatform().name("letter-warm-up").daemon().priority(Thread.MIN_PRIORITY);
		warming.start(this::warm);
	}

	/** @return the bytes of the PDF */
	int warm() {
		try {
			return maker.pdf(LETTER).length;
		} catch (RuntimeException e) {
			LOG.warn("the first letter will take longer: {}", e.toString());
			return 0;
		}
	}

}
