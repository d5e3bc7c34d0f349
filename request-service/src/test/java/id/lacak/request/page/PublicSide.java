package id.lacak.request.page;

import id.lacak.request.bulletin.InMemoryTextShelf;
import id.lacak.request.attachment.Attachments;
import id.lacak.request.attachment.InMemoryAttachments;
import id.lacak.request.letter.InMemoryLetters;
import id.lacak.request.draft.Drafts;
import id.lacak.request.draft.InMemoryDrafts;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.Submission;
import id.lacak.request.lifecycle.TextReplies;
import id.lacak.request.lifecycle.TextReply;
import id.lacak.request.lifecycle.TrackingRecovery;
import id.lacak.request.tracking.InMemoryPinTries;
import id.lacak.request.objection.InMemoryObjections;
import id.lacak.request.office.OfficeScan;
import id.lacak.request.statistics.SetCounts;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.test.context.DynamicPropertyRegistrar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The public half of the service over a register in memory: no database, no broker, nobody signed in. */
@SpringBootConfiguration(proxyBeanMethods = false)
@TestComponent
@EnableAutoConfiguration(excludeName = {
		"org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
		"org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"})
@ComponentScan({"id.lacak.request.problem", "id.lacak.request.page", "id.lacak.request.filing",
		"id.lacak.request.tracking", "id.lacak.request.objecting", "id.lacak.request.dossier",
		"id.lacak.request.letter", "id.lacak.request.verification", "id.lacak.request.draft",
		"id.lacak.request.statistics", "id.lacak.request.setback"})
@ComponentScan(basePackages = "id.lacak.request.calendar", includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Calendar(Controller|Page)"), useDefaultFilters = false)
@ComponentScan(basePackages = "id.lacak.request.bulletin", includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(StatutoryPages|OfficeTexts)"), useDefaultFilters = false)
@Import(OfficeScan.class)
public class PublicSide {

	/** What properties the service needs here. */
	public static final String SETTINGS = "spring.config.name=request";

	/** A clock that tests set. */
	public static final class SetClock extends Clock {

		private volatile Instant now = Instant.parse("2026-11-30T02:00:00Z");

		public void set(String instant) {
			now = Instant.parse(instant);
		}

		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return Clock.fixed(now, zone);
		}
	}

	/** Links that were asked for. */
	public static final class AskedLinks implements TrackingRecovery {

		private final List<String> asked = new ArrayList<>();

		@Override
		public void ask(CaseFile file, Submission.Contact contact) {
			asked.add(file.request().number() + " " + contact);
		}

		public List<String> asked() {
			return asked;
		}
	}

	@Bean
	InMemoryRequests requests() {
		return new InMemoryRequests();
	}

	@Bean
	InMemoryTextShelf ownTexts() {
		return new InMemoryTextShelf();
	}

	@Bean
	InMemoryObjections objections() {
		return new InMemoryObjections();
	}

	@Bean
	Attachments attachments() {
		return new InMemoryAttachments();
	}

	@Bean
	InMemoryLetters letterShelf() {
		return new InMemoryLetters();
	}

	@Bean
	DynamicPropertyRegistrar letterKey() {
		return registry -> registry.add("lacak.request.letter-keys", () -> InMemoryLetters.KEY);
	}

	/** Answers to text messages. */
	public static final class SaidByText implements TextReplies {

		private final List<TextReply> said = new ArrayList<>();

		@Override
		public void tell(TextReply reply) {
			said.add(reply);
		}

		public TextReply last() {
			return said.getLast();
		}
	}

	@Bean
	SaidByText saidByText() {
		return new SaidByText();
	}

	@Bean
	InMemoryPinTries pinTries() {
		return new InMemoryPinTries();
	}

	@Bean
	Drafts formDrafts() {
		return new InMemoryDrafts();
	}

	@Bean
	SetCounts counts() {
		return new SetCounts();
	}

	@Bean
	AskedLinks links() {
		return new AskedLinks();
	}

	@Bean
	SetClock clock() {
		return new SetClock();
	}

	@Bean
	TaskExecutor applicationTaskExecutor() {
		return new SyncTaskExecutor();
	}

}
