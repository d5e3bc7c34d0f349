package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;

import id.lacak.request.channels.ChannelOrders;
import id.lacak.request.channels.ChannelReport;
import id.lacak.request.channels.ChannelReports;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.outbox.AccountNews;

import org.bson.Document;

import tools.jackson.databind.json.JsonMapper;

import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * The newest report about routes of each office ({@code channel_reports}), and the orders of administrators
 * ({@code channel_orders}), each a document with the command that carries it.
 */
final class MongoChannels implements ChannelReports, ChannelOrders {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final RequestDatabase database;

	private final AccountNews news;

	private final InstantSource machineTime;

	private final Runnable nudge;

	MongoChannels(RequestDatabase database, AccountNews news, InstantSource machineTime, Runnable nudge) {
		this.database = database;
		this.news = news;
		this.machineTime = machineTime;
		this.nudge = nudge;
	}

	@Override
	public void keep(ChannelReport report) {
		var office = new OfficeCode(report.office());
		if (find(office).filter(known -> known.at().isAfter(report.at())).isPresent())
			return;
		reports().replaceOne(eq("_id", report.office()),
				new Document("_id", report.office()).append("report", JSON.writeValueAsString(report)),
				new ReplaceOptions().upsert(true));
	}

	@Override
	public Optional<ChannelReport> find(OfficeCode office) {
		return Optional.ofNullable(reports().find(eq("_id", office.value())).first())
				.map(kept -> JSON.readValue(kept.getString("report"), ChannelReport.class));
	}

	@Override
	public void send(Order order) {
		var document = new Document("_id", order.id()).append("office", order.office().value())
				.append("operation", order.operation())
				.append("target", order.target())
				.append("reason", order.reason())
				.append("by", order.by())
				.append("at", Date.from(order.at()));
		document.putAll(Outbox.first(List.of(news.ordered(order)), machineTime.instant()));
		database.channelOrders().insertOne(document);
		nudge.run();
	}

	private MongoCollection<Document> reports() {
		return database.database().getCollection("channel_reports");
	}

}
