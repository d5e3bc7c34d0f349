package id.lacak.request.storage;

import id.lacak.request.outbox.AccountNews;
import id.lacak.request.wording.Trials;

import org.bson.Document;

import java.time.InstantSource;
import java.util.Date;
import java.util.List;

/** Trials of texts, each a document with the event that sends it. */
final class MongoTrials implements Trials {

	private final RequestDatabase database;

	private final AccountNews news;

	private final InstantSource machineTime;

	private final Runnable nudge;

	MongoTrials(RequestDatabase database, AccountNews news, InstantSource machineTime, Runnable nudge) {
		this.database = database;
		this.news = news;
		this.machineTime = machineTime;
		this.nudge = nudge;
	}

	@Override
	public void send(Trial trial) {
		var document = new Document("_id", trial.id()).append("office", trial.office().value())
				.append("template", trial.template())
				.append("language", trial.language())
				.append("by", trial.username())
				.append("at", Date.from(trial.at()));
		var announcement = news.trial(new AccountNews.Trial(trial.id(), trial.office(), trial.template(),
				trial.language(), trial.name(), trial.email(), trial.at()));
		document.putAll(Outbox.first(List.of(announcement), machineTime.instant()));
		database.trials().insertOne(document);
		nudge.run();
	}

}
