package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.ReliedTest;
import id.lacak.request.lifecycle.Stage.Status;

import java.util.List;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Linked and repeated requests: shown, answered together, never refused by themselves. */
@Counter
@NullUnmarked
class RelatedCallsTest {

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	private String desk;

	private String lead;

	private String first;

	private String second;

	@BeforeEach
	void two_like_cases_in_process() {
		requests.clear();
		desk = Desk.token(http, "desk");
		lead = Desk.token(http, "lead");
		first = inProcess();
		second = inProcess();
	}

	@Test
	void show_earlier_ones_with_their_answers() {
		assertThat(notice(second, "")).hasStatusOk();
		var view = Desk.get(http, desk, path(first));
		assertThat(Desk.text(view)).contains("\"id\":\"" + second + "\"", "\"similarity\":1.0",
				"\"sameApplicant\":true",
				"\"outcome\":\"GRANTED_FULL\"");
		assertThat(Desk.get(http, Desk.token(http, "auditor"), path(first))).bodyJson()
				.extractingPath("$.related")
				.asArray()
				.isEmpty();
	}

	@Test
	void are_linked_both_ways_and_again_without_harm() {
		for (var time = 0; time < 2; time++)
			assertThat(link(first, second)).hasStatusOk();
		assertThat(present(first).request().links()).containsExactly(new CaseId(second));
		assertThat(present(second).request().links()).containsExactly(new CaseId(first));
		assertThat(present(first).historyIntact()).isTrue();
		assertThat(Desk.text(link(first, first))).contains("\"/to\"", "UNKNOWN_CASE");
		assertThat(link(first, "no-such-case")).hasStatus(422);
		assertThat(Desk.post(http, Desk.token(http, "advisor"), path(first) + "/links", "{}")).hasStatus(403);
	}

	@Test
	void are_answered_by_one_notice_each_with_its_own() {
		assertThat(notice(first, ",\"alsoFor\":[\"" + second + "\"]")).hasStatusOk();
		for (var id : new String[]{first, second}) {
			assertThat(present(id).request().stage().status()).isEqualTo(Status.DECIDED);
			assertThat(present(id).history()).filteredOn(entry -> entry.type().equals("notice-sent")).hasSize(1);
		}
	}

	@Test
	void are_all_checked_before_the_first_is_sent() {
		var third = Desk.file(requests, "2026-11-26").request();
		var refused = notice(first, ",\"alsoFor\":[\"" + second + "\",\"" + third.id() + "\"]");
		assertThat(refused).hasStatus(409);
		assertThat(Desk.text(refused)).contains("/problems/not-yet-complete", "\"/alsoFor/1\"", third.number().text());
		assertThat(present(first).request().stage().status()).isEqualTo(Status.IN_PROCESS);
		assertThat(present(second).request().stage().status()).isEqualTo(Status.IN_PROCESS);
		assertThat(Desk.text(notice(first, ",\"alsoFor\":[\"none-such\",\"" + first + "\"]"))).contains("/alsoFor/0",
				"UNKNOWN_CASE");
	}

	@Test
	void that_broke_off_in_between_are_sent_to_the_rest() {
		assertThat(notice(first, "")).hasStatusOk();
		assertThat(notice(first, "")).as("alone it is a second notice").hasStatus(409);
		assertThat(notice(first, ",\"alsoFor\":[\"" + second + "\"]")).hasStatusOk();
		assertThat(notice(first, ",\"alsoFor\":[\"" + second + "\"]")).as("nothing left to send").hasStatusOk();
		assertThat(present(second).history()).filteredOn(entry -> entry.type().equals("notice-sent")).hasSize(1);
		assertThat(present(first).history()).filteredOn(entry -> entry.type().equals("notice-sent")).hasSize(1);
	}

	@Test
	void rely_on_the_same_recorded_test() {
		var refusal = """
				{"outcome":"REFUSED_EXEMPT","underControl":true,"exemptionGrounds":["H"],"alsoFor":["%s"],"reason":"pribadi",
				 "consequenceTest":{"items":["x"],"ground":"H","statuteArticle":"UU 14/2008 Pasal 17 huruf h","harmIfOpened":"a",
				 "benefitIfOpened":"b","harmIfClosed":"c","decision":"EXEMPT","members":["Ketua"]}}"""
				.formatted(second);
		assertThat(Desk.post(http, lead, path(first) + "/notice", refusal)).hasStatusOk();
		assertThat(relied(second)).isNotEmpty().isEqualTo(relied(first));
	}

	private List<ReliedTest> relied(String id) {
		return present(id).request().answer().orElseThrow().notice().relied();
	}

	private MvcTestResult notice(String id, String more) {
		return Desk.post(http, lead, path(id) + "/notice", """
				{"outcome":"GRANTED_FULL","underControl":true,"materials":["Kontrak"],"delivery":"EMAIL",
				 "format":"COPY_SOFT"%s}""".formatted(more));
	}

	private MvcTestResult link(String id, String to) {
		return Desk.post(http, desk, path(id) + "/links", "{\"to\":\"" + to + "\"}");
	}

	private String inProcess() {
		var id = Desk.file(requests, "2026-11-26").request().id().value();
		assertThat(Desk.post(http, desk, path(id) + "/completeness", "{\"complete\":true}")).hasStatusOk();
		return id;
	}

	private static String path(String id) {
		return "/api/v1/requests/" + id;
	}

	private CaseFile present(String id) {
		return requests.find(new OfficeCode("depok"), new CaseId(id)).orElseThrow();
	}

}
