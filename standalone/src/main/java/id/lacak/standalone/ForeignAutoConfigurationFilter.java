package id.lacak.standalone;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

import java.util.stream.Stream;

/**
 * Keeps what one service brought to the shared class path out of the context of another:
 * auto-configurations whose class name begins with a word of {@code lacak.foreign}.
 */
class ForeignAutoConfigurationFilter implements AutoConfigurationImportFilter, EnvironmentAware {

	private String[] foreign = {};

	@Override
	public void setEnvironment(Environment environment) {
		foreign = environment.getProperty("lacak.foreign", String[].class, new String[0]);
	}

	@Override
	public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
		var mine = new boolean[names.length];
		for (var i = 0; i < names.length; i++) {
			var name = names[i];
			mine[i] = name == null || Stream.of(foreign).noneMatch(name::startsWith);
		}
		return mine;
	}

}
