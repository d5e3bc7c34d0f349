package id.lacak.request.administration;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.Counter;
import id.lacak.request.casework.Pagewalk;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.Role;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages that tell administrators how rights and letters are. */
@Counter
@NullUnmarked
class RolePagesTest {

	@Autowired
	private MockMvcTester http;

	@Test
	void has_a_line_for_all_that_an_officer_may_do_and_a_tick_for_each_who_may() {
		var page = new Pagewalk(http).page("admin", "/admin/peran");
		assertThat(page).doesNotContain("??").contains("Menugaskan kepada unit", "Menanggapi keberatan");
		var requests = page.substring(page.indexOf("id=\"rp\""), page.indexOf("id=\"rk\""));
		var lines = requests.split("<tr>");
		var acts = Stream.of(CommandKind.values()).filter(kind -> officers(kind) > 0).toList();
		assertThat(lines).hasSize(acts.size() + 2);
		for (var i = 0; i < acts.size(); i++)
			assertThat(Pattern.compile(">boleh<").matcher(lines[i + 2]).results().count()).as(acts.get(i).name())
					.isEqualTo(officers(acts.get(i)));
	}

	@Test
	void is_for_administrators_in_both_languages() {
		var officers = new Pagewalk(http);
		assertThat(officers.open("lead", "/admin/peran")).hasStatus(403);
		assertThat(officers.page("admin", "/en/admin/peran")).contains("Ask a unit", "Who holds them")
				.doesNotContain("??");
	}

	@Test
	void the_letterhead_is_shown_as_letters_have_it() {
		var officers = new Pagewalk(http);
		assertThat(officers.page("admin", "/admin/surat")).contains("class=\"kop\"", "Contoh Surat", "Penanda tangan")
				.doesNotContain("??");
		assertThat(officers.page("admin", "/en/admin/surat")).contains("Sample Letter").doesNotContain("??");
		assertThat(officers.open("desk", "/admin/surat")).hasStatus(403);
	}

	private static long officers(CommandKind kind) {
		return kind.roles().stream().filter(role -> !Set.of(Role.APPLICANT, Role.SYSTEM).contains(role)).count();
	}

}
