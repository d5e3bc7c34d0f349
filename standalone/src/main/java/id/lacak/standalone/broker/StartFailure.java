package id.lacak.standalone.broker;

import org.apache.qpid.server.SystemLauncherListener;
import org.jspecify.annotations.Nullable;

/** Remembers why the broker did not start; its launcher itself only prints it. */
final class StartFailure extends SystemLauncherListener.DefaultSystemLauncherListener {

	private @Nullable RuntimeException reason;

	@Override
	public void errorOnStartup(RuntimeException failure) {
		this.reason = failure;
	}

	@Nullable
	RuntimeException reason() {
		return this.reason;
	}

}
