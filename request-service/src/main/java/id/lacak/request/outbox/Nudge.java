package id.lacak.request.outbox;

/** Tells the relay that something waits. Returns at once. */
public interface Nudge extends Runnable {
}
