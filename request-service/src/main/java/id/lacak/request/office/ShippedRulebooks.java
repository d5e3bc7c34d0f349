package id.lacak.request.office;

import id.lacak.request.deadline.Rulebook;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/** The national rulebooks that come with the product. */
public final class ShippedRulebooks {

	private static final String RESOURCE = "request/rulebook/rulebooks.yml";

	private ShippedRulebooks() {
	}

	/** All of them, oldest first. */
	public static List<Rulebook> all() {
		try {
			var sources = new MutablePropertySources();
			new YamlPropertySourceLoader().load(RESOURCE, new ClassPathResource(RESOURCE)).forEach(sources::addLast);
			return new Binder(ConfigurationPropertySources.from(sources))
					.bind("rulebooks", Bindable.listOf(RulebookEntry.class))
					.get()
					.stream()
					.map(RulebookEntry::alone)
					.sorted(Comparator.comparing(Rulebook::effectiveFrom))
					.toList();
		} catch (IOException e) {
			throw new UncheckedIOException(RESOURCE, e);
		}
	}

	/** The newest. */
	public static Rulebook newest() {
		return all().getLast();
	}

}
