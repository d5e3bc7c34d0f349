package id.lacak.request.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import java.io.IOException;

/** Keeps the settings of other tests out of a service that is started as in production. */
final class MainClassesOnly extends TypeExcludeFilter {

	@Override
	public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
		return reader.getResource().getURL().getPath().contains("/test-classes/");
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof MainClassesOnly;
	}

	@Override
	public int hashCode() {
		return MainClassesOnly.class.hashCode();
	}

}
