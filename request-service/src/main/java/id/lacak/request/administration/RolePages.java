package id.lacak.request.administration;

import id.lacak.request.account.Colleagues;
import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.objection.ObjectionCommandKind;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Roles, who holds them and what each may do, read from the same tables that decide. */
@Controller
class RolePages {

	private static final Set<Role> NO_OFFICERS = EnumSet.of(Role.APPLICANT, Role.SYSTEM);

	private static final List<Role> OFFICERS = Stream.of(Role.values())
			.filter(role -> !NO_OFFICERS.contains(role))
			.toList();

	private final Colleagues colleagues;

	RolePages(Colleagues colleagues) {
		this.colleagues = colleagues;
	}

	/** What may be done, and by whom. */
	record Right(String key, Set<Role> roles) {
	}

	/** A role and the names of those who hold it. */
	record Holders(Role role, List<String> names) {
	}

	@GetMapping({"/admin/peran", "/en/admin/peran"})
	String show(@AuthenticationPrincipal SignedIn officer, Model model) {
		var people = colleagues.of(officer.office());
		model.addAttribute("officer", officer);
		model.addAttribute("roles", OFFICERS);
		model.addAttribute("holders", OFFICERS.stream()
				.map(role -> new Holders(role,
						people.stream().filter(each -> each.has(role)).map(Colleague::name).toList()))
				.toList());
		model.addAttribute("requests", rights(CommandKind.values(), CommandKind::roles, "CommandKind."));
		model.addAttribute("objections",
				rights(ObjectionCommandKind.values(), ObjectionCommandKind::roles, "ObjectionCommandKind."));
		return "administration/peran";
	}

	/** What only the clock or an applicant does is nobody's right here. */
	private static <K extends Enum<K>> List<Right> rights(K[] kinds, Function<K, Set<Role>> roles, String prefix) {
		return Stream.of(kinds)
				.map(kind -> new Right(prefix + kind.name(), roles.apply(kind)))
				.filter(right -> right.roles().stream().anyMatch(OFFICERS::contains))
				.toList();
	}

}
