package id.lacak.request.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.AFiling;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.Requests.Opening;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.InMemoryObjections;
import id.lacak.request.objection.Objections;
import id.lacak.request.storage.TestRegister;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@NullUnmarked
class ReroutingTest {

	private final InMemoryRequests requests = new InMemoryRequests();

	private final InMemoryObjections objections = new InMemoryObjections();

	private final List<Announcement> added = new ArrayList<>();

	private final Rerouting rerouting = new Rerouting(requests, objections, AnnouncementsTest.adding(added),
			TestRegister.announcements(), Clock.fixed(AFiling.MONDAY, ZoneOffset.UTC), () -> {
			});

	@Test
	void an_email_that_did_not_arrive_is_followed_by_a_text_and_by_one_only() {
		var file = filed("siti@surel.example", "+6281200004471");
		told(file, "EMAIL", Told.State.FAILED_PERMANENTLY);
		look(file);
		look(file);
		assertThat(added).extracting(Announcement::routingKey).containsOnly("request.unreached");
		assertThat(added).extracting(Announcement::id).hasSize(2).containsOnly(added.getFirst().id());
		WireContractTest.assertValid("request.unreached.v1", added.getFirst().body());
		told(file, "SMS", Told.State.PLANNED);
		look(file);
		assertThat(added).hasSize(2);
	}

	@Test
	void nothing_is_texted_without_a_number_or_while_the_email_is_on_its_way() {
		var mute = filed("siti@surel.example", null);
		told(mute, "EMAIL", Told.State.FAILED_PERMANENTLY);
		look(mute);
		var underway = filed("siti@surel.example", "+6281200004471");
		told(underway, "EMAIL", Told.State.ACCEPTED);
		look(underway);
		assertThat(added).isEmpty();
	}

	@Test
	void a_notice_about_an_objection_finds_another_way_too() {
		var objection = ((Objections.Opening.New) objections.open(AnObjection.toARefusal().intake())).file()
				.objection();
		assertThat(objection.objector().applicant().phone()).isPresent();
		objections.note(objection.office(), objection.id(), report("EMAIL", Told.State.EXPIRED));
		rerouting.look(objection.office(), objection.id(), "e-1");
		assertThat(added).extracting(Announcement::routingKey).containsExactly("objection.unreached");
		WireContractTest.assertValid("objection.unreached.v1", added.getFirst().body());
	}

	private CaseFile filed(String email, String phone) {
		return ((Opening.New) requests.open(AFiling.filing().reachedBy(email, phone).build())).file();
	}

	private void look(CaseFile file) {
		rerouting.look(file.request().office(), file.request().id(), "e-1");
	}

	private void told(CaseFile file, String medium, Told.State state) {
		requests.note(file.request().office(), file.request().id(), report(medium, state));
	}

	private static Told report(String medium, Told.State state) {
		return new Told("m-" + medium, "N06", medium, "•",
				List.of(new Told.Step(state, AFiling.MONDAY, 1, Optional.empty())), Optional.of("e-1"), List.of());
	}

}
