package id.lacak.request.page;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The routes below {@code /api} that the controllers of the service map. */
final class ApiRoutes {

	private ApiRoutes() {
	}

	/** Each as {@code post /api/v1/requests}. */
	static SortedSet<String> mapped() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
		var routes = new TreeSet<String>();
		for (var bean : scanner.findCandidateComponents("id.lacak.request")) {
			var type = ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null);
			var whole = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
			var prefixes = whole == null || whole.path().length == 0 ? new String[]{""} : whole.path();
			for (var method : type.getDeclaredMethods()) {
				var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
				if (mapping != null)
					for (var prefix : prefixes)
						add(routes, prefix, mapping);
			}
		}
		return routes;
	}

	private static void add(SortedSet<String> routes, String prefix, RequestMapping mapping) {
		var tails = mapping.path().length == 0 ? new String[]{""} : mapping.path();
		for (var tail : tails)
			if ((prefix + tail).startsWith("/api/"))
				Arrays.stream(mapping.method())
						.forEach(method -> routes.add(method.name().toLowerCase(Locale.ROOT) + " "
								+ (prefix + tail).replaceAll(":[^}]*}", "}")));
	}

	public static void main(String... arguments) {
		mapped().forEach(System.out::println);
	}
}
