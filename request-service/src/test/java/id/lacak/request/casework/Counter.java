package id.lacak.request.casework;

import id.lacak.request.correspondence.InMemoryReplies;
import id.lacak.request.account.AccountsInMemory;
import id.lacak.request.attachment.Attachments;
import id.lacak.request.audit.IdentityLooks;
import id.lacak.request.audit.InMemoryLooks;
import id.lacak.request.bulletin.InMemoryTextShelf;
import id.lacak.request.calendar.InMemoryChanges;
import id.lacak.request.calendar.InMemoryFeeds;
import id.lacak.request.calendar.InMemoryOpenCases;
import id.lacak.request.channels.InMemoryChannels;
import id.lacak.request.consequence.ConsequenceTests;
import id.lacak.request.consequence.InMemoryConsequenceTests;
import id.lacak.request.letter.InMemoryLetters;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.objection.InMemoryObjections;
import id.lacak.request.objection.Objections;
import id.lacak.request.office.InMemoryCalendars;
import id.lacak.request.office.InMemoryOfficeShelf;
import id.lacak.request.office.InMemoryRulebooks;
import id.lacak.request.register.InMemoryRegisterBook;
import id.lacak.request.register.RegisterBook;
import id.lacak.request.release.OtherCases;
import id.lacak.request.repeat.InMemoryPresses;
import id.lacak.request.repeat.Presses;
import id.lacak.request.storage.TestMongo;
import id.lacak.request.wording.InMemoryTexts;

import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import id.lacak.request.statistics.SetCounts;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The whole service with its real door, over a register, accounts and files in memory. It is
 * 09:00 on Monday 30 November 2026 in Depok.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("http")
@SpringBootTest(properties = {"spring.config.name=request", "lacak.demo=true",
		"logging.level.root=WARN",
		"logging.level.org.springframework.amqp=OFF", "spring.rabbitmq.listener.simple.auto-startup=false",
		"spring.rabbitmq.listener.direct.auto-startup=false"})
@AutoConfigureMockMvc
@Import({AccountsInMemory.class, Counter.Fakes.class})
public @interface Counter {

	/** What the service would otherwise need a database for. */
	@TestConfiguration(proxyBeanMethods = false)
	class Fakes {

		@Bean
		@Primary
		InMemoryRequests requestsInMemory() {
			return new InMemoryRequests();
		}

		@Bean
		@Primary
		InMemoryObjections objectionsInMemory() {
			return new InMemoryObjections();
		}

		@Bean
		@Primary
		InMemoryCalendars calendarsInMemory() {
			return new InMemoryCalendars();
		}

		@Bean
		@Primary
		InMemoryRulebooks rulebooksInMemory() {
			return new InMemoryRulebooks();
		}

		@Bean
		@Primary
		InMemoryTexts textsInMemory() {
			return new InMemoryTexts();
		}

		@Bean
		@Primary
		InMemoryChannels channelsInMemory() {
			return new InMemoryChannels();
		}

		@Bean
		@Primary
		IdentityLooks looksInMemory(InMemoryRequests requests) {
			return new InMemoryLooks(requests);
		}

		@Bean
		@Primary
		RegisterBook registersInMemory(InMemoryRequests requests, InMemoryObjections objections) {
			return new InMemoryRegisterBook(requests, objections);
		}

		@Bean
		@Primary
		InMemoryOfficeShelf officesInMemory() {
			return new InMemoryOfficeShelf();
		}

		@Bean
		@Primary
		InMemoryTextShelf officeTextsInMemory() {
			return new InMemoryTextShelf();
		}

		@Bean
		@Primary
		ConsequenceTests consequenceTestsInMemory() {
			return new InMemoryConsequenceTests();
		}

		@Bean
		@Primary
		SetCounts countsInMemory() {
			return new SetCounts();
		}

		@Bean
		@Primary
		Attachments attachmentsInMemory() {
			return new InMemoryAttachments();
		}

		@Bean
		@Primary
		InMemoryLetters lettersInMemory() {
			return new InMemoryLetters();
		}

		@Bean
		@Primary
		Resending resendingInMemory(Requests requests, Objections objections, Clock clock) {
			return (office, id, message, by) -> {
				var asked = new Told.Act(Told.Kind.RESENT, by.name(), clock.instant(), Optional.empty());
				return requests.note(office, id, message, asked) || objections.note(office, id, message, asked);
			};
		}

		@Bean
		@Primary
		InMemoryReplies repliesInMemory() {
			return new InMemoryReplies();
		}

		@Bean
		@Primary
		OtherCases otherCasesInMemory(InMemoryRequests requests) {
			return (office, except, sha256) -> requests.all()
					.stream()
					.filter(file -> file.request().office().equals(office) && !file.request().id().equals(except))
					.filter(file -> file.documents()
							.stream()
							.anyMatch(each -> each.sha256().equals(sha256)
									&& each.addedBy().equals(Actor.APPLICANT.name())))
					.map(file -> file.request().number().text())
					.toList();
		}

		@Bean
		@Primary
		Presses pressesInMemory() {
			return new InMemoryPresses(InstantSource.system());
		}

		@Bean
		@Primary
		Proposals proposalsInMemory() {
			return new InMemoryProposals();
		}

		@Bean
		@Primary
		UnitReminder unitReminderInMemory() {
			return (_, file) -> file.request().assignments().stream().anyMatch(asked -> asked.open())
					? UnitReminder.Result.REMINDED
					: UnitReminder.Result.NOBODY_ASKED;
		}

		@Bean
		@Primary
		Undelivered undeliveredInMemory(InMemoryRequests requests, InMemoryObjections objections) {
			return new InMemoryUndelivered(requests, objections);
		}

		@Bean
		@Primary
		InMemoryChanges changesInMemory() {
			return new InMemoryChanges();
		}

		@Bean
		@Primary
		InMemoryOpenCases openCasesInMemory(InMemoryRequests requests, InMemoryObjections objections) {
			return new InMemoryOpenCases(requests, objections);
		}

		@Bean
		@Primary
		InMemoryFeeds feedsInMemory() {
			return new InMemoryFeeds();
		}

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneOffset.UTC);
		}

		@Bean
		DynamicPropertyRegistrar masterKey() {
			return registry -> registry.add("lacak.request.master-key", () -> TestMongo.MASTER_KEY);
		}

	}

}
