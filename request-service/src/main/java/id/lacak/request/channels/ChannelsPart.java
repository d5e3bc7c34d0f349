package id.lacak.request.channels;

import id.lacak.request.health.Part;
import id.lacak.request.lifecycle.OfficeCode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** The routes of messages, as the notification service reported them last. */
@Component
@Order(5)
class ChannelsPart implements Part {

	private final ChannelReports reports;

	ChannelsPart(ChannelReports reports) {
		this.reports = reports;
	}

	@Override
	public String name() {
		return "messages";
	}

	@Override
	public Standing look(OfficeCode office) {
		var report = reports.find(office);
		if (report.isEmpty())
			return new Standing(State.WATCH, List.of());
		var troubled = report.get().routes().stream().filter(route -> !route.state().equals("well")).count();
		var dead = report.get().deadLetterTotal();
		var due = report.get().backlog().values().stream().mapToLong(Long::longValue).sum();
		return new Standing(troubled + dead > 0 ? State.WATCH : State.WELL, List.of(new Fact("due", due),
				new Fact("troubled", troubled), new Fact("dead", dead)));
	}

}
