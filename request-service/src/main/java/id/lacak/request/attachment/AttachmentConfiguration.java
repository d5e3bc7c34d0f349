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
	 * @param name {@code clamd}: files are held until clamd has judged them; {@code none-at-own-risk}: they may be
	 * opened at once. Nothing, or {@code none}, is enough for a demonstration only. Anything else ends the start,
	 * since neither a slip of the pen nor forgetting it may turn the scanner off.
	 */
	@Bean
	Scanner scanner(@Value("${lacak.request.scanner:}") String name, @Value("${lacak.demo:false}") boolean demo,
			ClamdSettings clamd) {
		return switch (name) {
			case "clamd" -> new ClamdScanner(clamd);
			case "none-at-own-risk" -> Scanner.NONE;
			case "", "none" -> {
				if (!demo)
					throw new IllegalStateException(
							"strangers send files here: set lacak.request.scanner to clamd, or to none-at-own-risk if"
									+ " nobody is to look at them before officers do");
				yield Scanner.NONE;
			}
			case String _ -> throw new IllegalStateException(
					"lacak.request.scanner is clamd or none-at-own-risk, not " + name);
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
