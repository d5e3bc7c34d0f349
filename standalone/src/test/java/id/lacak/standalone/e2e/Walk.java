package id.lacak.standalone.e2e;

import org.openqa.selenium.Keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A walk through a page with nothing but the Tab key (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11). */
final class Walk {

	/** Numbers all that a key must reach, in document order; of a group of radio buttons the browser stops at one. */
	private static final String STOPS = """
			const seen = new Set();
			document.body.tabIndex = -1;
			document.body.focus();
			document.body.removeAttribute('tabindex');
			return [...document.querySelectorAll(
					'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])')]
				.filter(each => !each.disabled && each.tabIndex >= 0 && each.type !== 'hidden'
					&& each.getClientRects().length > 0 && each.checkVisibility({visibilityProperty: true}))
				.filter(each => {
					if (each.type !== 'radio')
						return true;
					const group = (each.form ? [...document.forms].indexOf(each.form) : '') + each.name;
					const news = !seen.has(group);
					seen.add(group);
					return news;
				})
				.map((each, number) => {
					each.dataset.stop = number;
					return number + ' ' + each.outerHTML.slice(0, 120);
				});""";

	/** Fields for dates take several steps, and a trap must end the walk. */
	private static final int INSIDE_OF_STOPS = 120;

	/** Where the focus is, and what a reader would see of it there. */
	private static final String HERE = """
			const here = document.activeElement;
			if (!here || here === document.body || here === document.documentElement)
				return {};
			const style = getComputedStyle(here);
			const one = here.type === 'radio'
				? [...document.getElementsByName(here.name)].find(each => each.form === here.form && each.dataset.stop) : here;
			const seenBy = here.type === 'radio' || here.type === 'checkbox' || here.type === 'file'
				? here.closest('label') || here.parentElement : here;
			const marked = each => each && (parseFloat(getComputedStyle(each).outlineWidth) >= 2
				&& getComputedStyle(each).outlineStyle !== 'none' || getComputedStyle(each).boxShadow !== 'none');
			const next = here.nextElementSibling;
			const box = here.getClientRects()[0];
			const top = box && document.elementFromPoint(
				Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
				Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1));
			return {
				stop: one && one.dataset.stop || '',
				what: here.outerHTML.slice(0, 120),
				marked: marked(here) || marked(next) || marked(seenBy),
				covered: !top || !(here.contains(top) || top.contains(here) || seenBy.contains(top)
					|| (here.labels && [...here.labels].some(label => label.contains(top))))
			};""";

	private Walk() {
	}

	/** What goes wrong on the way, a line each. */
	static List<String> through(Browser browser) {
		var stops = (List<?>) browser.script(STOPS);
		var faults = new ArrayList<String>();
		var reached = new ArrayList<Integer>();
		for (var steps = 0; steps < stops.size() + INSIDE_OF_STOPS; steps++) {
			browser.press(Keys.TAB);
			var here = (Map<?, ?>) browser.script(HERE);
			if (here.isEmpty())
				break;
			var stop = String.valueOf(here.get("stop"));
			if (stop.equals("0") && reached.size() > 1 && reached.getLast() == stops.size() - 1)
				break; // round, without a look at the browser's own buttons
			if (!stop.isEmpty() && (reached.isEmpty() || !reached.getLast().toString().equals(stop)))
				reached.add(Integer.valueOf(stop));
			if (!Boolean.TRUE.equals(here.get("marked")))
				faults.add("no mark of the focus: " + here.get("what"));
			if (Boolean.TRUE.equals(here.get("covered")))
				faults.add("focus is covered: " + here.get("what"));
		}
		faults.addAll(missed(stops, reached));
		return faults;
	}

	private static List<String> missed(List<?> stops, List<Integer> reached) {
		var faults = new ArrayList<String>();
		for (var number = 0; number < stops.size(); number++)
			if (!reached.contains(number))
				faults.add("not reached: " + stops.get(number));
		if (!reached.equals(reached.stream().sorted().distinct().toList()))
			faults.add("not in the order of the document: " + reached);
		return faults;
	}

}
