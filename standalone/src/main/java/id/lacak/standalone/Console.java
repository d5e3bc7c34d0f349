package id.lacak.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** What somebody at the terminal reads. */
final class Console {

	private static final Logger log = LoggerFactory.getLogger(Console.class);

	private Console() {
	}

	/**
	 * What libraries say through the JDK's own logging, and what their threads die of, goes
	 * where all logs go.
	 */
	static void keepForTheProduct() {
		Thread.setDefaultUncaughtExceptionHandler(
				(thread, failure) -> log.warn("the thread {} ended", thread.getName(), failure));
		SLF4JBridgeHandler.removeHandlersForRootLogger();
		SLF4JBridgeHandler.install();
	}

	static void say(String line) {
		System.out.println(line);
	}

	static void links(URI gateway, Path data, Duration took) {
		say("""

				Lacak siap dalam %.1f detik · ready in %.1f s

				  Pemohon  · applicants      %s/
				  Petugas  · officers        %s/petugas/masuk   (desk, unit, lead, advisor, superior, auditor, admin; sandi lacak-demo)
				  Surel dan SMS · messages   %s/dev
				  Data                       %s

				Ctrl-C menghentikan semuanya · stops everything."""
				.formatted(took.toMillis() / 1000.0, took.toMillis() / 1000.0, gateway, gateway, gateway, data));
	}

}
