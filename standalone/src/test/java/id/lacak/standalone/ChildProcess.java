package id.lacak.standalone;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM with the class path of the tests, which may be killed at any moment. */
public final class ChildProcess {

	private final Process process;

	private final BufferedReader output;

	private ChildProcess(Process process) {
		this.process = process;
		this.output = process.inputReader();
	}

	/** Runs the main method; it should end when its standard input does. */
	public static ChildProcess start(Class<?> main, String... arguments) throws IOException {
		var command = new ArrayList<>(List.of(Java.executable(), "-Xmx256m", "-XX:+UseSerialGC", "-cp",
				System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(arguments));
		return new ChildProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
	}

	/** The first line that is not a line of a log. */
	public String firstLine() throws IOException {
		for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
			if (line.matches("[\\w./:-]+")) {
				return line;
			}
		}
		throw new IOException("the process ended");
	}

	/** Ends it at once, as {@code kill -9} would. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly();
		if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
			throw new IllegalStateException("still running");
		}
	}

	private static final class Java {

		static String executable() {
			return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
		}

	}

}
