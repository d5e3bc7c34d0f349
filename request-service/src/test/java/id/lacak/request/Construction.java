package id.lacak.request;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.util.Arrays;
import java.util.Date;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of construction of this service. */
final class Construction {

	private static final String[] PLAIN_JAVA = {"java.lang..", "java.math", "java.nio.charset", "java.security",
			"java.time..", "java.util", "java.util.function", "java.util.random", "java.util.regex",
			"java.util.stream", "org.jspecify.."};

	static final ArchRule THE_LAW_KNOWS_NO_FRAMEWORK = classes().that()
			.resideInAnyPackage("..request..lifecycle..", "..request..objection..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(with("..request..lifecycle..", "..request..objection..", "..request..deadline.."))
			.because("the law must be readable and testable without a server");

	static final ArchRule REMINDING_KNOWS_NO_FRAMEWORK = classes().that()
			.resideInAPackage("..request..reminder..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(with("..request..reminder..", "..request..lifecycle..", "..request..objection..",
					"..request..deadline.."))
			.because("who is reminded when must be readable and testable without a server");

	static final ArchRule COUNTING_KNOWS_NO_REQUEST = classes().that()
			.resideInAPackage("..request..deadline..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(with("..request..deadline.."))
			.because("objections and disputes count days the same way");

	static final ArchRule FEATURES_FORM_NO_CYCLE = slices().matching("..request.(**)")
			.should()
			.beFreeOfCycles();

	static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().should()
			.callMethodWhere(describe("reads the time of the machine", Construction::readsTheMachine))
			.orShould()
			.callConstructor(Date.class)
			.because("dates must be those of the legal clock in the office's zone; see docs/adr/0007");

	static final ArchRule CLOCKS_ARE_MADE_IN_ONE_PLACE = noClasses().that()
			.doNotHaveFullyQualifiedName(TimeSources.class.getName())
			.should()
			.callMethodWhere(describe("makes a clock of the machine", Construction::makesAClock))
			.because("a clock that is not injected cannot be moved in a test");

	static final ArchRule EDGES_ARE_NOT_PUBLIC = classes().that()
			.areMetaAnnotatedWith(Controller.class)
			.or()
			.areMetaAnnotatedWith("org.springframework.web.bind.annotation.ControllerAdvice")
			.should()
			.notBePublic()
			.allowEmptyShould(true);

	static final ArchRule STORES_ARE_NOT_PUBLIC = classes().that()
			.areMetaAnnotatedWith(Repository.class)
			.or()
			.haveSimpleNameStartingWith("Mongo")
			.or()
			.haveSimpleNameStartingWith("GridFs")
			.should()
			.notBePublic()
			.allowEmptyShould(true);

	static final ArchRule LISTENERS_ARE_NOT_PUBLIC = methods().that()
			.areMetaAnnotatedWith("org.springframework.amqp.rabbit.annotation.RabbitListener")
			.or()
			.areMetaAnnotatedWith("org.springframework.context.event.EventListener")
			.or()
			.areMetaAnnotatedWith("org.springframework.scheduling.annotation.Scheduled")
			.or()
			.areDeclaredInClassesThat(
					describe("are called listeners", type -> type.getSimpleName().endsWith("Listener")))
			.should()
			.beDeclaredInClassesThat(describe("are not public", type -> !type.getModifiers()
					.contains(JavaModifier.PUBLIC)))
			.allowEmptyShould(true);

	static final ArchRule NAMES_SAY_WHAT_A_THING_IS = classes().should()
			.haveNameNotMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Dto|DTO|Entity)(\\$.*)?");

	static final ArchRule STORAGE_STAYS_BEHIND_ITS_PORTS = noClasses().that()
			.resideOutsideOfPackages("id.lacak.request", "..request..storage..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("..request.storage..")
			.because("features ask for Requests; where cases are kept is wiring");

	static final ArchRule COLLABORATORS_COME_BY_CONSTRUCTOR = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

	static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	private Construction() {
	}

	private static String[] with(String... own) {
		var all = Arrays.copyOf(own, own.length + PLAIN_JAVA.length);
		System.arraycopy(PLAIN_JAVA, 0, all, own.length, PLAIN_JAVA.length);
		return all;
	}

	private static boolean readsTheMachine(JavaCall<?> call) {
		return switch (call.getTarget()) {
			case AccessTarget.MethodCallTarget method when owner(method).startsWith("java.time.") ->
				method.getName().equals("now") && method.getRawParameterTypes()
						.stream()
						.noneMatch(type -> type.isEquivalentTo(Clock.class));
			case AccessTarget.CodeUnitCallTarget method -> method.getName().equals("currentTimeMillis")
					&& owner(method).equals("java.lang.System")
					|| method.getName().equals("getInstance") && owner(method).equals("java.util.Calendar");
		};
	}

	private static boolean makesAClock(JavaCall<?> call) {
		var owner = owner(call.getTarget());
		var name = call.getTarget().getName();
		return owner.equals("java.time.Clock") && name.startsWith("system")
				|| owner.equals("java.time.InstantSource") && name.equals("system")
				|| owner.equals("java.time.ZoneId") && name.equals("systemDefault");
	}

	private static String owner(AccessTarget.CodeUnitCallTarget target) {
		return target.getOwner().getFullName();
	}

}
