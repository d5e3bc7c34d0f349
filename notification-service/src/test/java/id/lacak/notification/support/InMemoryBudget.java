package id.lacak.notification.support;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import id.lacak.notification.delivery.DailyBudget;
import id.lacak.notification.delivery.MessageId;

/** Budgets that keep the same promises as the real ones, checked by the same contract. */
public final class InMemoryBudget implements DailyBudget {

	private final Map<String, Set<MessageId>> days = new TreeMap<>();

	@Override
	public synchronized boolean spend(String owner, LocalDate day, MessageId message, int most) {
		var counted = this.days.computeIfAbsent(day + "/" + owner, key -> new HashSet<>());
		return counted.contains(message) || (counted.size() < most && counted.add(message));
	}

	@Override
	public synchronized void forgetDaysBefore(LocalDate day) {
		this.days.keySet().removeIf(key -> key.compareTo(day.toString()) < 0);
	}

}
