package id.lacak.request.lifecycle;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What the law answers, for tests. */
final class Law {

	private Law() {
	}

	/** The request after a command that must be accepted. */
	static InformationRequest after(InformationRequest request, RequestCommand command, ASetting setting) {
		var now = request;
		for (var event : events(request, command, setting))
			now = now.apply(event);
		return now;
	}

	/** The events of a command that must be accepted. */
	static List<RequestEvent> events(InformationRequest request, RequestCommand command, ASetting setting) {
		var outcome = request.decide(command, setting.build());
		assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
		return ((Outcome.Accepted) outcome).events();
	}

	/** Why a command that must be refused is refused. */
	static Refusal refusal(InformationRequest request, RequestCommand command, ASetting setting) {
		var outcome = request.decide(command, setting.build());
		assertThat(outcome).isInstanceOf(Outcome.Refused.class);
		return ((Outcome.Refused) outcome).why();
	}

}
