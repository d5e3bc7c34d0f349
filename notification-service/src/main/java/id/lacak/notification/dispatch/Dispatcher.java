package id.lacak.notification.dispatch;

import java.util.List;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Notifications;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps one worker for each channel. Any number of replicas may run. */
@Component
public class Dispatcher implements SmartLifecycle {

	private final Providers providers;

	private final Notifications notifications;

	private final Sender sender;

	private final DispatchSettings settings;

	private volatile List<ChannelWorker> workers = List.of();

	Dispatcher(Providers providers, Notifications notifications, Sender sender, DispatchSettings settings) {
		this.providers = providers;
		this.notifications = notifications;
		this.sender = sender;
		this.settings = settings;
	}

	/** Something is due on that channel; it is looked at now and not at the next poll. */
	public void nudge(ChannelKind channel) {
		this.workers.stream().filter(worker -> worker.channel().kind() == channel).forEach(ChannelWorker::nudge);
	}

	@Override
	public void start() {
		this.workers = this.providers.channels()
				.stream()
				.map(channel -> new ChannelWorker(channel, this.notifications, this.sender, this.settings.poll()))
				.toList();
		this.workers.forEach(ChannelWorker::start);
	}

	@Override
	public void stop() {
		var stopping = this.workers;
		this.workers = List.of();
		try {
			for (var worker : stopping) {
				worker.stop(this.settings.stopWithin());
			}
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return !this.workers.isEmpty();
	}

}
