package id.lacak.request.attachment;

import com.mongodb.client.MongoDatabase;

import id.lacak.request.lifecycle.CaseDocument.State;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the files. */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

	private static final String NO_SCANNER = "none";

	/**
	 * @param scanner {@code none}: files may be opened at once; anything else: they are held
	 * until a scanner has judged them
	 */
	@Bean
	Attachments attachments(MongoDatabase database, @Value("${lacak.request.scanner:none}") String scanner) {
		return new GridFsAttachments(database,
				scanner.equals(NO_SCANNER) ? State.AVAILABLE : State.QUARANTINED);
	}

}
