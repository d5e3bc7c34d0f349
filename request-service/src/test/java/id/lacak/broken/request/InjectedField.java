package id.lacak.broken.request;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

class InjectedField {

	@Autowired
	@Nullable
	String word;

}
