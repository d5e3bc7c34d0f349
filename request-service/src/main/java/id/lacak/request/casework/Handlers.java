package id.lacak.request.casework;

import id.lacak.request.account.Colleagues;
import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CommandKind;

import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who looks after which case. It moves no date and no right: every officer of the office may still act. */
@Component
class Handlers {

	private final Colleagues colleagues;

	Handlers(Colleagues colleagues) {
		this.colleagues = colleagues;
	}

	/** Those who can look after a case. */
	static Stream<Colleague> among(List<Colleague> colleagues) {
		return colleagues.stream().filter(each -> CommandKind.ENTRUST.allowedTo(each.roles()));
	}

	/** Those of the officer's office, by name. */
	List<Colleague> of(SignedIn officer) {
		return among(colleagues.of(officer.office()))
				.sorted(Comparator.comparing(each -> each.name().toLowerCase(Locale.ROOT)))
				.toList();
	}

	Set<String> usernames(SignedIn officer) {
		return of(officer).stream().map(Colleague::username).collect(Collectors.toSet());
	}

	/** Names by usernames, also of those who can look after nothing any more. */
	Map<String, String> names(SignedIn officer) {
		return colleagues.of(officer.office())
				.stream()
				.collect(Collectors.toMap(Colleague::username, Colleague::name));
	}

}
