package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;

import id.lacak.request.account.Invitation;
import id.lacak.request.account.Invitations;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.outbox.AccountNews;

import org.bson.Document;

import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * One invitation for each officer, by username, with the event that sends it. An invitation
 * that is replaced before it left never leaves: its link would be dead.
 */
final class MongoInvitations implements Invitations {

	private final RequestDatabase database;

	private final AccountNews news;

	private final InstantSource machineTime;

	private final Runnable nudge;

	MongoInvitations(RequestDatabase database, AccountNews news, InstantSource machineTime, Runnable nudge) {
		this.database = database;
		this.news = news;
		this.machineTime = machineTime;
		this.nudge = nudge;
	}

	@Override
	public void send(Invitation invitation, String token) {
		var document = write(invitation);
		document.putAll(Outbox.first(List.of(news.invited(invitation, token)), machineTime.instant()));
		database.invitations()
				.replaceOne(eq("_id", invitation.username()), document, new ReplaceOptions().upsert(true));
		nudge.run();
	}

	@Override
	public Optional<Invitation> find(String tokenHash) {
		return Optional.ofNullable(database.invitations().find(eq("token", tokenHash)).first())
				.map(MongoInvitations::read);
	}

	@Override
	public boolean use(Invitation invitation) {
		return database.invitations()
				.deleteOne(and(eq("_id", invitation.username()), eq("token", invitation.tokenHash())))
				.getDeletedCount() == 1;
	}

	private static Document write(Invitation invitation) {
		return new Document("_id", invitation.username()).append("id", invitation.id())
				.append("office", invitation.office().value())
				.append("name", invitation.name())
				.append("email", invitation.email())
				.append("roles", invitation.roles())
				.append("by", invitation.invitedBy())
				.append("at", Date.from(invitation.at()))
				.append("expires", Date.from(invitation.expiresAt()))
				.append("token", invitation.tokenHash());
	}

	private static Invitation read(Document stored) {
		return new Invitation(stored.getString("id"), new OfficeCode(stored.getString("office")),
				stored.getString("_id"), stored.getString("name"), stored.getString("email"),
				stored.getList("roles", String.class), stored.getString("by"), stored.getDate("at").toInstant(),
				stored.getDate("expires").toInstant(), stored.getString("token"));
	}

}
