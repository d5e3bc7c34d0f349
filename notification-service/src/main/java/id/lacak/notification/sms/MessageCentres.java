package id.lacak.notification.sms;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.PartReferences;
import id.lacak.notification.receipts.Receipts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The lines to message centres, one for each SMPP route. */
@Component
class MessageCentres implements SmartLifecycle {

	private final List<SmppLink> lines = new CopyOnWriteArrayList<>();

	private final SmppSettings usual;

	private final Receipts receipts;

	private final IncomingMessages incoming;

	private final PartReferences references;

	private final InstantSource machineTime;

	MessageCentres(SmppSettings usual, Receipts receipts, IncomingMessages incoming, PartReferences references,
			InstantSource machineTime) {
		this.usual = usual;
		this.receipts = receipts;
		this.incoming = incoming;
		this.references = references;
		this.machineTime = machineTime;
	}

	/**
	 * A route over a line of its own.
	 * @param own its account; without one, that of {@code lacak.smpp}
	 */
	Channel channel(String route, @Nullable SmppSettings own, TextRules rules) {
		var settings = (own != null) ? own : this.usual;
		// two message centres may give the same id; that of lacak.smpp goes without a name, as stored ones do
		var ids = (own != null)
				? ReceiptReader.of(route, settings.receiptIds())
				: new ReceiptReader(settings.receiptIds());
		var line = new SmppLink(route, settings, new SmppReceiver(route, ids, this.receipts, this.incoming),
				new Window(settings.window(), this.machineTime));
		this.lines.add(line);
		return new SmppChannel(line, settings, ids, rules, this.references, this.machineTime);
	}

	@Override
	public void start() {
		this.lines.forEach(SmppLink::start);
	}

	@Override
	public void stop() {
		this.lines.forEach(SmppLink::stop);
	}

	@Override
	public boolean isRunning() {
		return this.lines.stream().anyMatch(SmppLink::isRunning);
	}

	/** There before the first message leaves, and until the last has left. */
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE - 100;
	}

}
