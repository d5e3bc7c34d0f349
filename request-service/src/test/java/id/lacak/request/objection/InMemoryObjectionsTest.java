package id.lacak.request.objection;

import org.jspecify.annotations.NullUnmarked;

import java.util.List;

@NullUnmarked
class InMemoryObjectionsTest implements ObjectionsContract {

	private final InMemoryObjections objections = new InMemoryObjections();

	@Override
	public Objections objections() {
		return objections;
	}

	@Override
	public List<String> looks() {
		return objections.looks();
	}

}
