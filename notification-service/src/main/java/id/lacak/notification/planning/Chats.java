package id.lacak.notification.planning;

import java.util.List;

/** The chats of all offices. */
public record Chats(List<Chat> all) {

	public Chats {
		all = List.copyOf(all);
	}

	/** Those of one office. */
	List<Chat> of(String office) {
		return this.all.stream().filter(chat -> chat.office().equals(office)).toList();
	}

}
