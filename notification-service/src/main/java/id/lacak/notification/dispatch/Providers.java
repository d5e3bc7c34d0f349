package id.lacak.notification.dispatch;

import java.util.List;

/** Every provider behind its guards, together with the others of its kind. */
record Providers(List<RoutedChannel> channels) {
}
