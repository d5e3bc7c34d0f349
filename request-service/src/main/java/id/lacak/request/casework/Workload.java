package id.lacak.request.casework;

import id.lacak.request.account.Colleagues;
import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.office.Office;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is late or soon due, by who has to act: a unit that owes an answer, otherwise the office itself. */
@Component
public class Workload {

	private static final int MOST = 200;

	private final WorkList list;

	private final Casework casework;

	private final Colleagues colleagues;

	Workload(WorkList list, Casework casework, Colleagues colleagues) {
		this.list = list;
		this.casework = casework;
		this.colleagues = colleagues;
	}

	/**
	 * A date somebody has to keep.
	 *
	 * @param unit code of the unit that has to act; empty for the office itself
	 * @param due legal last day of the answer, or the unit's internal one
	 * @param left working days until then; negative when late
	 */
	public record Item(CaseFile file, Optional<String> unit, LocalDate due, int left) {

		/** Whether the date has passed. */
		public boolean late() {
			return left < 0;
		}
	}

	/**
	 * What one unit, or the office itself, has to do.
	 *
	 * @param name of the unit; empty for the office itself
	 * @param officers names of those who have to act
	 */
	public record Load(String name, List<String> officers, List<Item> items) {

		/** How many are late. */
		public long late() {
			return count(item -> item.left() < 0);
		}

		/** How many are due today. */
		public long today() {
			return count(item -> item.left() == 0);
		}

		/** How many are due in the next days. */
		public long soon() {
			return count(item -> item.left() > 0);
		}

		private long count(Predicate<Item> wanted) {
			return items.stream().filter(wanted).count();
		}
	}

	/** Who has to act on what, those with most that is late first. */
	public List<Load> of(SignedIn officer) {
		var setting = casework.settingFor(officer, officer.roles());
		var office = casework.office(officer);
		var people = colleagues.of(officer.office());
		var items = Stream.of(WorkList.Due.values())
				.flatMap(due -> list.page(officer, filter(due)).items().stream())
				.flatMap(file -> items(file, setting))
				.collect(Collectors.groupingBy(item -> item.unit().orElse("")));
		var loads = new ArrayList<Load>();
		for (var entry : items.entrySet())
			loads.add(load(entry, office, people));
		loads.sort(Comparator.comparingLong(Load::late).reversed().thenComparing(Load::name));
		return loads;
	}

	private static Load load(Map.Entry<String, List<Item>> entry, Office office, List<Colleague> people) {
		var code = entry.getKey();
		var items = entry.getValue().stream().sorted(Comparator.comparing(Item::due)).toList();
		var checks = items.stream().anyMatch(item -> item.file().request().stage().status() == Status.REGISTERED);
		Predicate<Colleague> acts = code.isEmpty()
				? each -> each.has(Role.LEAD_OFFICER) || checks && each.has(Role.DESK_OFFICER)
				: each -> each.worksFor(code);
		return new Load(code.isEmpty() ? "" : office.unit(code).map(Office.Unit::name).orElse(code),
				code.isEmpty()
						? handlers(items, people, acts)
						: people.stream().filter(acts).map(Colleague::name).toList(),
				items);
	}

	/** Who looks after the office's own cases, and for those that nobody does whoever can act. */
	private static List<String> handlers(List<Item> items, List<Colleague> people, Predicate<Colleague> acts) {
		var handlers = items.stream().flatMap(item -> item.file().handler().stream()).collect(Collectors.toSet());
		var open = items.stream().anyMatch(item -> item.file().handler().isEmpty());
		return people.stream()
				.filter(each -> handlers.contains(each.username()) || open && acts.test(each))
				.map(Colleague::name)
				.toList();
	}

	private static Stream<Item> items(CaseFile file, Setting setting) {
		var request = file.request();
		var units = request.assignments()
				.stream()
				.filter(Assignment::open)
				.map(asked -> item(file, Optional.of(asked.unit()), asked.due().lastDay(), setting))
				.toList();
		return units.isEmpty()
				? request.answerBy().stream().map(due -> item(file, Optional.empty(), due.lastDay(), setting))
				: units.stream();
	}

	private static Item item(CaseFile file, Optional<String> unit, LocalDate due, Setting setting) {
		return new Item(file, unit, due, setting.calendar().distance(setting.today(), due));
	}

	private static WorkList.Filter filter(WorkList.Due due) {
		var open = WorkList.Filter.open().due(due);
		return new WorkList.Filter(open.statuses(), open.due(), open.unit(), open.assignee(), open.channel(),
				open.text(), open.sort(), MOST, open.after());
	}

}
