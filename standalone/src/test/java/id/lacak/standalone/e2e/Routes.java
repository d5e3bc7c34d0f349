package id.lacak.standalone.e2e;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.lang.reflect.Method;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The pages that controllers serve, read from the same annotations as the server reads. */
final class Routes {

	private Routes() {
	}

	/** Routes in Indonesian; those of programs, files and feeds are no pages. */
	static SortedSet<String> pages() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
		var routes = new TreeSet<String>();
		for (var found : scanner.findCandidateComponents("id.lacak.request"))
			addPages(type(found.getBeanClassName()), routes);
		return routes;
	}

	private static void addPages(Class<?> controller, SortedSet<String> routes) {
		if (AnnotatedElementUtils.hasAnnotation(controller, RestController.class))
			return;
		var common = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
		var prefixes = common == null || common.path().length == 0 ? new String[]{""} : common.path();
		for (var method : controller.getDeclaredMethods())
			paths(method).forEach(path -> Stream.of(prefixes)
					.map(prefix -> prefix + path)
					.filter(Routes::page)
					.map(route -> route.isEmpty() ? "/" : route)
					.forEach(routes::add));
	}

	private static Stream<String> paths(Method method) {
		var mapping = AnnotatedElementUtils.findMergedAnnotation(method, GetMapping.class);
		return mapping == null || !method.getReturnType().equals(String.class)
				&& !method.getReturnType().getSimpleName().equals("ModelAndView")
						? Stream.empty()
						: mapping.path().length == 0 ? Stream.of("") : Stream.of(mapping.path());
	}

	private static boolean page(String route) {
		return !route.startsWith("/api/") && !route.equals("/en") && !route.startsWith("/en/")
				&& !route.matches(".*\\.(pdf|csv|ics|zip|svg)");
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName(name);
		} catch (ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
	}

}
