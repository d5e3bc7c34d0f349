package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.channels.ChannelOrders;
import id.lacak.request.channels.ChannelReports;
import id.lacak.request.channels.ChannelReportsContract;
import id.lacak.request.outbox.AccountNews;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.NullUnmarked;

import java.util.Optional;

@NullUnmarked
class MongoChannelsTest implements ChannelReportsContract {

	private static TestMongo mongo;

	private RequestDatabase database;

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
	}

	@AfterAll
	static void stop() {
		mongo.close();
	}

	@BeforeEach
	void empty() {
		mongo.clear();
		database = new RequestDatabase(mongo.client(), mongo.name());
	}

	@Override
	public ChannelReports reports() {
		return channels();
	}

	@Test
	void an_order_leaves_with_its_contact_and_is_kept_without_it() {
		channels().send(new ChannelOrders.Order("order-1", DEPOK, "TRY_ROUTE", "sms", "Kontrak baru", "admin",
				Optional.of("+6281255504471"), AT));
		assertThat(new MongoPending(database, () -> AT).claim(AT, AT.plusSeconds(30), 10)).singleElement()
				.satisfies(batch -> assertThat(batch.announcements()).singleElement()
						.satisfies(news -> assertThat(news.body()).contains("command.operation.v1", "TRY_ROUTE",
								"+6281255504471")));
		var kept = database.channelOrders().find().first();
		kept.remove(Outbox.EVENTS);
		assertThat(kept.toJson()).contains("Kontrak baru").doesNotContain("+62");
	}

	private MongoChannels channels() {
		return new MongoChannels(database, new AccountNews(TestRegister.announcements()), () -> AT, () -> {
		});
	}

}
