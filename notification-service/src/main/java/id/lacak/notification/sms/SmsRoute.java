package id.lacak.notification.sms;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;

/** A transport at its place among the others. */
record SmsRoute(SmsSettings.Route settings, Channel transport) implements Channel {

	@Override
	public ChannelKind kind() {
		return ChannelKind.SMS;
	}

	@Override
	public String name() {
		return this.settings.name();
	}

	@Override
	public int priority() {
		return this.settings.priority();
	}

	@Override
	public boolean reaches(String address) {
		return this.settings.reaches(address);
	}

	@Override
	public SendResult send(Notification notification) {
		return this.transport.send(notification);
	}

}
