package id.lacak.request.objecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.objection.Ground;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Grounds are data: a body whose rules list six of the seven takes six. */
class OfferedGroundsTest {

	private static final List<String> SIX = List.of("A", "C", "D", "E", "F", "G");

	@Test
	void a_ground_that_the_rules_do_not_list_is_refused_by_its_field() {
		var withB = filed("B", "D");
		withB.check(ASetting.on("2026-11-23").rulebook());
		assertThatThrownBy(() -> withB.check(six())).isInstanceOfSatisfying(Problem.class,
				problem -> assertThat(problem.status()).isEqualTo(422));
		filed("C", "D").check(six());
	}

	@Test
	void the_form_offers_only_what_the_rules_list() {
		var silent = ARequest.inProcess().on("2026-11-23").request();
		var late = ASetting.on("2026-12-09");
		assertThat(Possible.grounds(silent, late.build())).containsExactlyInAnyOrder(Ground.C, Ground.G);
		assertThat(Possible.grounds(silent, late.under(listing(List.of("A", "C"))).build()))
				.containsExactly(Ground.C);
	}

	private static FiledObjection filed(String... grounds) {
		return FiledObjection.read(Body
				.form(Map.of("grounds[]", grounds, "caseSummary", new String[]{"Tidak dijawab"})));
	}

	private static Rulebook six() {
		return listing(SIX);
	}

	private static Rulebook listing(List<String> grounds) {
		var usual = ASetting.on("2026-11-23").rulebook();
		return new Rulebook("six", usual.effectiveFrom(), usual.limits(), grounds, usual.clockStart(),
				usual.afterHours(), usual.closingTime(), usual.targetDays());
	}

}
