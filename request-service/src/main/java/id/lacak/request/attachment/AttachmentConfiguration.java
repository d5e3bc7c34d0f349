package id.lacak.request.attachment;

import com.mongodb.client.MongoDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

/** Wires the files. */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

	/**
	 * @param name {@code none}: files may be opened at once; {@code clamd}: they are held until
	 * clamd has judged them. Anything else ends the start, since a slip of the pen must not
	 * turn the scanner off.
	 */
	@Bean
	Scanner scanner(@Value("${lacak.request.scanner:none}") String name, ClamdSettings clamd) {
		return switch (name) {
			case "none" -> Scanner.NONE;
			case "clamd" -> new ClamdScanner(clamd);
			case String _ -> throw new IllegalStateException("lacak.request.scanner is none or clamd, not " + name);
		};
	}

	@Bean
	GridFsAttachments attachments(MongoDatabase database, Scanner scanner,
			@Qualifier("machineTime") InstantSource machineTime) {
		return new GridFsAttachments(database, scanner, machineTime);
	}

	@Bean
	Rescan rescan(GridFsAttachments files, ObjectProvider<Holder> holders, Scanner scanner,
			@Qualifier("machineTime") InstantSource machineTime) {
		return new Rescan(files, holders.orderedStream().toList(), scanner != Scanner.NONE, machineTime);
	}

}
