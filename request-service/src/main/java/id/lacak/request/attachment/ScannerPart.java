package id.lacak.request.attachment;

import id.lacak.request.health.Part;
import id.lacak.request.lifecycle.OfficeCode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Whether the virus scanner has a verdict, on nothing. */
@Component
@Order(4)
class ScannerPart implements Part {

	private final Scanner scanner;

	ScannerPart(Scanner scanner) {
		this.scanner = scanner;
	}

	@Override
	public String name() {
		return "scanner";
	}

	@Override
	public Standing look(OfficeCode office) {
		if (scanner == Scanner.NONE)
			return new Standing(State.OFF, List.of());
		try {
			scanner.scan(InputStream::nullInputStream);
			return new Standing(State.WELL, List.of());
		} catch (IOException away) {
			throw new UncheckedIOException(away);
		}
	}

}
