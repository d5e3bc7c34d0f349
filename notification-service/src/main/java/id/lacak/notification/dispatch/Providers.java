package id.lacak.notification.dispatch;

import java.util.List;

/** Every provider behind its guards, one for each channel. */
record Providers(List<GuardedChannel> channels) {
}
