package id.lacak.standalone.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One scene and one visitor for all tests that only look: filling an office with two months of work takes longer than a page. */
final class SharedScene implements ParameterResolver {

	private static final Namespace HERE = Namespace.create(SharedScene.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Scene.class || parameter.getParameter().getType() == Visitor.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		var store = context.getRoot().getStore(HERE);
		var scene = store.computeIfAbsent(Scene.class, _ -> new Scene(), Scene.class);
		return parameter.getParameter().getType() == Scene.class
				? scene
				: store.computeIfAbsent(Visitor.class, _ -> new Visitor(scene.site()), Visitor.class);
	}

}
