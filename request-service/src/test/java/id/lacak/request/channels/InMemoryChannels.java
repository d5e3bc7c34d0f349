package id.lacak.request.channels;

import id.lacak.request.lifecycle.OfficeCode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reports and orders in memory, checked by the same contract as the real ones. */
public final class InMemoryChannels implements ChannelReports, ChannelOrders {

	private final Map<String, ChannelReport> reports = new ConcurrentHashMap<>();

	private final List<Order> orders = new CopyOnWriteArrayList<>();

	@Override
	public void keep(ChannelReport report) {
		reports.merge(report.office(), report, (known, next) -> known.at().isAfter(next.at()) ? known : next);
	}

	@Override
	public Optional<ChannelReport> find(OfficeCode office) {
		return Optional.ofNullable(reports.get(office.value()));
	}

	@Override
	public void send(Order order) {
		orders.add(order);
	}

	/** What was sent. */
	public List<Order> sent() {
		return List.copyOf(orders);
	}

	void forget() {
		reports.clear();
		orders.clear();
	}

}
