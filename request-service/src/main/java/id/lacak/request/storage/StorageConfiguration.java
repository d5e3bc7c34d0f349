package id.lacak.request.storage;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

import id.lacak.request.account.Invitations;
import id.lacak.request.audit.IdentityLooks;
import id.lacak.request.calendar.CalendarChanges;
import id.lacak.request.calendar.FeedAddresses;
import id.lacak.request.calendar.OpenCases;
import id.lacak.request.office.CalendarShelf;
import id.lacak.request.bulletin.TextShelf;
import id.lacak.request.health.Part;
import id.lacak.request.office.Offices;
import id.lacak.request.office.OfficeShelf;
import id.lacak.request.office.RulebookShelf;
import id.lacak.request.casework.Proposals;
import id.lacak.request.casework.Undelivered;
import id.lacak.request.consequence.ConsequenceTests;
import id.lacak.request.draft.Drafts;
import id.lacak.request.digest.Agenda;
import id.lacak.request.correspondence.Replies;
import id.lacak.request.letter.LetterShelf;
import id.lacak.request.letter.PendingLetters;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.outbox.AccountNews;
import id.lacak.request.outbox.Announcements;
import id.lacak.request.outbox.LetterNews;
import id.lacak.request.outbox.Nudge;
import id.lacak.request.outbox.Pending;
import id.lacak.request.register.RegisterBook;
import id.lacak.request.release.OtherCases;
import id.lacak.request.statistics.Counts;
import id.lacak.request.watch.DueCases;
import id.lacak.request.watch.DueObjections;
import id.lacak.request.watch.Reminders;
import id.lacak.request.tracking.PinTries;
import id.lacak.request.wording.MessageTexts;
import id.lacak.request.repeat.Presses;
import id.lacak.request.wording.Trials;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** Wires the register to MongoDB. Nothing here needs the database to be up at the start. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

	private static final int SELECTION_SECONDS = 5;

	/** A caller learns soon that the database is away, instead of after the driver's 30 s. */
	@Bean
	MongoClientSettingsBuilderCustomizer impatientSelection() {
		return settings -> settings.applyToClusterSettings(
				cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS));
	}

	@Bean
	RequestDatabase requestDatabase(MongoClient client, StorageSettings settings) {
		return new RequestDatabase(client, settings.database());
	}

	/** For parts that keep something of their own in the database. */
	@Bean
	MongoDatabase database(RequestDatabase database) {
		return database.database();
	}

	/** The vault's own client; the settings alone do not say where the database is. */
	@Bean
	IdentityVault identityVault(MongoClientSettings defaults,
			ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers, RequestDatabase database,
			StorageSettings settings) {
		var connection = MongoClientSettings.builder(defaults);
		// the address is among these: the settings by themselves know nothing but defaults
		customizers.orderedStream().forEach(customizer -> customizer.customize(connection));
		return new IdentityVault(connection.build(), database, settings.key());
	}

	@Bean
	Pending pending(RequestDatabase database, @Qualifier("machineTime") InstantSource machineTime) {
		return new MongoPending(database, machineTime);
	}

	@Bean
	RulebookShelf rulebookShelf(RequestDatabase database) {
		return new MongoRulebooks(database);
	}

	@Bean
	MessageTexts messageTexts(RequestDatabase database) {
		return new MongoMessageTexts(database);
	}

	@Bean
	Trials trials(RequestDatabase database, AccountNews news, @Qualifier("machineTime") InstantSource machineTime,
			Nudge nudge) {
		return new MongoTrials(database, news, machineTime, nudge);
	}

	@Bean
	Presses presses(RequestDatabase database, @Qualifier("machineTime") InstantSource machineTime) {
		return new MongoPresses(database, machineTime);
	}

	@Bean
	MongoChannels channels(RequestDatabase database, AccountNews news,
			@Qualifier("machineTime") InstantSource machineTime, Nudge nudge) {
		return new MongoChannels(database, news, machineTime, nudge);
	}

	@Bean
	IdentityLooks identityLooks(RequestDatabase database) {
		return new MongoIdentityLooks(database);
	}

	@Bean
	RegisterBook registerBook(RequestDatabase database) {
		return new MongoRegisterBook(database);
	}

	@Bean
	@Order(1)
	Part store(RequestDatabase database) {
		return new StoreParts.Store(database);
	}

	@Bean
	@Order(3)
	Part outboxPart(RequestDatabase database, @Qualifier("machineTime") InstantSource machineTime) {
		return new StoreParts.Waiting(database, machineTime);
	}

	@Bean
	TextShelf textShelf(RequestDatabase database) {
		return new MongoOfficeTexts(database);
	}

	@Bean
	OfficeShelf officeShelf(RequestDatabase database) {
		return new MongoOffices(database);
	}

	@Bean
	OtherCases otherCases(RequestDatabase database) {
		return new MongoOtherCases(database);
	}

	@Bean
	Undelivered undelivered(RequestDatabase database) {
		return new MongoUndelivered(database);
	}

	@Bean
	Proposals proposals(RequestDatabase database) {
		return new MongoProposals(database);
	}

	@Bean
	CalendarShelf calendarShelf(RequestDatabase database) {
		return new MongoCalendars(database);
	}

	@Bean
	CalendarChanges calendarChanges(RequestDatabase database, @Qualifier("machineTime") InstantSource machineTime) {
		return new MongoCalendarChanges(database, machineTime);
	}

	@Bean
	OpenCases openCases(RequestDatabase database) {
		return new MongoOpenCases(database);
	}

	@Bean
	FeedAddresses feedAddresses(RequestDatabase database) {
		return new MongoFeedAddresses(database);
	}

	@Bean
	Invitations invitations(RequestDatabase database, AccountNews news,
			@Qualifier("machineTime") InstantSource machineTime, Nudge nudge) {
		return new MongoInvitations(database, news, machineTime, nudge);
	}

	@Bean
	DueCases dueCases(RequestDatabase database, @Qualifier("machineTime") InstantSource machineTime, Nudge nudge) {
		return new MongoDueCases(database, machineTime, nudge);
	}

	@Bean
	DueObjections dueObjections(RequestDatabase database, @Qualifier("machineTime") InstantSource machineTime,
			Nudge nudge) {
		return new MongoDueObjections(database, machineTime, nudge);
	}

	@Bean
	Agenda agenda(RequestDatabase database) {
		return new MongoAgenda(database);
	}

	@Bean
	MongoDigests digests(RequestDatabase database, @Qualifier("machineTime") InstantSource machineTime, Nudge nudge) {
		return new MongoDigests(database, machineTime, nudge);
	}

	@Bean
	Reminders reminders(RequestDatabase database, @Qualifier("machineTime") InstantSource machineTime, Nudge nudge) {
		return new MongoReminders(database, machineTime, nudge);
	}

	@Bean
	PinTries pinTries(RequestDatabase database) {
		return new MongoPinTries(database);
	}

	@Bean
	Replies replies(RequestDatabase database) {
		return new MongoReplies(database);
	}

	@Bean
	LetterShelf letterShelf(RequestDatabase database, LetterNews news, Nudge nudge) {
		return new MongoLetters(database, news, nudge);
	}

	@Bean
	PendingLetters pendingLetters(RequestDatabase database) {
		return new MongoPendingLetters(database);
	}

	@Bean
	ConsequenceTests consequenceTests(RequestDatabase database) {
		return new MongoConsequenceTests(database);
	}

	@Bean
	Drafts formDrafts(RequestDatabase database, IdentityVault vault) {
		return new MongoDrafts(database, vault);
	}

	@Bean
	Counts counts(RequestDatabase database) {
		return new MongoCounts(database);
	}

	@Bean
	MongoRequests requests(RequestDatabase database, IdentityVault vault, Announcements announcements,
			@Qualifier("machineTime") InstantSource machineTime, Nudge nudge) {
		return new MongoRequests(database, vault, announcements, machineTime, nudge);
	}

	@Bean
	MongoObjections objections(RequestDatabase database, IdentityVault vault, Announcements announcements,
			@Qualifier("machineTime") InstantSource machineTime, Nudge nudge) {
		return new MongoObjections(database, vault, announcements, machineTime, nudge);
	}

	@Bean
	Housekeeping housekeeping(RequestDatabase database, MongoRequests requests, MongoDigests digests,
			Offices offices) {
		var older = new OlderCases(database, request -> offices.settingFor(request, Actor.SYSTEM));
		var olderObjections = new OlderObjections(database,
				objection -> offices.settingFor(objection, Actor.SYSTEM));
		return new Housekeeping(requests, older, olderObjections, digests);
	}

}
