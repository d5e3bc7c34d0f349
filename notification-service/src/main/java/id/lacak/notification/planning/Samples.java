package id.lacak.notification.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Example data for every place in the texts, so that a text can be looked at before it is needed. */
public final class Samples {

	/** The example office. */
	public static final Office OFFICE = new Office("contoh", "PPID Kota Contoh", "Kota Contoh",
			ZoneId.of("Asia/Jakarta"), "(021) 555-0100", "Jl. Contoh Raya No. 1", "Senin–Jumat 08.00–15.30");

	/** Where the example leads. */
	public static final String LINK = "https://ppid.contoh.example/lacak/7KQ2M9TDXW4P";

	private static final String NUMBER = "000/CONTOH/XI/2026";

	private static final Value.Day DUE = new Value.Day(LocalDate.of(2026, 12, 7));

	private static final Value.At MOMENT = new Value.At(Instant.parse("2026-11-23T01:30:00Z"));

	private static final List<String> DAYS = List.of("due", "until", "from", "target", "execute", "date", "paid", "pay",
			"provide");

	private static final List<String> MOMENTS = List.of("received", "withdrawn", "supplied", "delivered", "filed",
			"executed", "closed", "expires", "changed");

	private static final List<String> LISTS = List.of("missing", "costs", "documents", "shifts", "overdue",
			"due_today", "due_soon", "new", "assigned", "objections", "moved", "undelivered");

	private static final List<String> COUNTS = List.of("days", "year", "total", "more", "late_count", "today_count");

	private Samples() {
	}

	/** A value for every place. */
	public static Map<String, Value> values() {
		var values = new LinkedHashMap<String, Value>();
		DAYS.forEach(name -> values.put(name, DUE));
		MOMENTS.forEach(name -> values.put(name, MOMENT));
		COUNTS.forEach(name -> values.put(name, new Value.Count(2)));
		LISTS.forEach(name -> values.put(name, items()));
		values.put("no", new Value.Words(NUMBER));
		values.put("request", new Value.Words(NUMBER));
		values.put("code", new Value.Words("7KQ2M9TDXW4P"));
		values.put("phone", new Value.Words(OFFICE.phone()));
		values.put("office", new Value.Words(OFFICE.name()));
		values.put("amount", new Value.Rupiah(25_000));
		values.put("grounds", new Value.Grounds(List.of("A", "H")));
		for (var name : List.of("left", "state", "what", "change", "way", "verdict", "reason", "outcome", "kind",
				"receipt", "instruction", "body", "body_contact", "decree", "inviter", "roles"))
			values.put(name, new Value.Words("(" + name.replace('_', ' ') + ")"));
		return values;
	}

	private static Value.Items items() {
		return new Value.Items(List.of(Value.Item.of(NUMBER, DUE)));
	}

}
