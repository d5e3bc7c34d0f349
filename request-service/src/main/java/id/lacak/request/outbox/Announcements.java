package id.lacak.request.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;

import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.RequestEvent;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Submission;
import id.lacak.request.lifecycle.TextReply;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.objection.ObjectionEvent;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.office.Office;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes announcements: the wire form of what happened, in its envelope, as JSON. */
public final class Announcements {

	/** Absent values are left out; everything else is written as the contract has it. */
	static final JsonMapper JSON = JsonMapper.builder()
			.changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_ABSENT))
			.build();

	private final Function<OfficeCode, Office> offices;

	private final Function<OfficeCode, List<Colleague>> colleagues;

	private final String publicUrl;

	/**
	 * @param colleagues the officers of an office, for events that concern them
	 * @param publicUrl base of the links in messages, such as {@code https://lacak.depok.go.id}
	 */
	public Announcements(Function<OfficeCode, Office> offices, Function<OfficeCode, List<Colleague>> colleagues,
			String publicUrl) {
		this.offices = offices;
		this.colleagues = colleagues;
		this.publicUrl = publicUrl.replaceAll("/+$", "");
	}

	/**
	 * What is announced of the events of one command, in their order. A case that is
	 * complete from the start is announced once: the receipt names the same dates.
	 */
	public List<Announcement> of(CaseFile after, List<RequestEvent> events, Setting setting) {
		var first = events.stream().anyMatch(RequestEvent.Registered.class::isInstance);
		return events.stream()
				.filter(event -> !(first && event instanceof RequestEvent.FoundComplete))
				.flatMap(event -> Stream.concat(WireForm.of(event, after, setting)
						.stream()
						.map(wire -> about(after, wire, setting.now())), toUnits(event, after, setting)))
				.toList();
	}

	/** What is announced of the events of one command on an objection, in their order. */
	public List<Announcement> of(ObjectionFile after, List<ObjectionEvent> events, Setting setting) {
		return events.stream()
				.flatMap(event -> ObjectionWireForm.of(event, after.objection(), setting).stream())
				.map(wire -> about(after, wire, setting.now()))
				.toList();
	}

	/** A unit that was asked, or asked again, is told, each of its officers. */
	private Stream<Announcement> toUnits(RequestEvent event, CaseFile after, Setting setting) {
		if (event instanceof RequestEvent.Assigned(var assignment))
			return toUnit(assignment, false, after, setting);
		if (event instanceof RequestEvent.AssignmentReturned(var number, _, _))
			return after.request().assignment(number).stream().flatMap(each -> toUnit(each, true, after, setting));
		return Stream.empty();
	}

	private Stream<Announcement> toUnit(Assignment assignment, boolean returned, CaseFile after, Setting setting) {
		var request = after.request();
		var wire = new DeadlineWire.DeadlineAssignedV1(request.number().text(),
				officersPage("/permohonan/" + request.id()), assignment.due().lastDay(), returned);
		return colleagues.apply(request.office())
				.stream()
				.filter(officer -> officer.worksFor(assignment.unit()))
				.map(officer -> toOfficer(request.office(), request.id().value(), Regarding.Recipient.of(officer), wire,
						setting.now()));
	}

	/**
	 * The applicant lost the tracking code and gets it again.
	 * @param contact the one way by which it is sent
	 */
	public Announcement trackingRequested(CaseFile file, Submission.Contact contact, Instant at) {
		return about(file, new RequestWire.RequestTrackingRequestedV1(contact.name()), at);
	}

	/**
	 * A message is to be sent again.
	 * @param messageId as the notification service reported it
	 */
	public Announcement resend(OfficeCode office, CaseId id, String messageId, String requestedBy, Instant at) {
		var wire = new CommandWire.CommandResendV1(messageId, requestedBy, Optional.empty());
		return sealed(office, id.value(), wire, at, JSON.valueToTree(wire));
	}

	/** An email with a notice did not arrive, and the notice is to go as a text. */
	Announcement unreached(CaseFile file, Told email, Instant at) {
		var request = file.request();
		var wire = new RequestWire.RequestUnreachedV1(email.notice().orElseThrow(), email.template());
		return sealed(onceFor(request.id(), wire.notice()), request.office(), request.id().value(), wire, at,
				data(Regarding.of(request, offices.apply(request.office()), publicUrl), wire));
	}

	/** The same about an objection. */
	Announcement unreached(ObjectionFile file, Told email, Instant at) {
		var objection = file.objection();
		var wire = new ObjectionWire.ObjectionUnreachedV1(email.notice().orElseThrow(), email.template());
		return sealed(onceFor(objection.id(), wire.notice()), objection.office(), objection.id().value(), wire, at,
				data(Regarding.of(objection, offices.apply(objection.office()), publicUrl), wire));
	}

	/** The id of an event that is the same however often it is announced. */
	private static String onceFor(CaseId about, String notice) {
		return UUID.nameUUIDFromBytes(("unreached " + about + " " + notice).getBytes(StandardCharsets.UTF_8))
				.toString();
	}

	/** What whoever wrote a text message is told; the same event however often it is announced. */
	Announcement answered(TextReply reply, Instant at) {
		var wire = new AnswerWire.MessageTextAnswerV1(publicUrl + "/lacak", reply.kind().name(), reply.number(),
				reply.state(), reply.date());
		var recipient = new Regarding.Recipient("SMS", Optional.empty(), Optional.of(reply.phone()),
				reply.language(), List.of("SMS"));
		var id = UUID.nameUUIDFromBytes(("text " + reply.id()).getBytes(StandardCharsets.UTF_8)).toString();
		return sealed(id, reply.office(), id, wire, at,
				data(new OfficersLetter(Regarding.Office.of(offices.apply(reply.office())), recipient), wire));
	}

	/** Something that goes along with what an applicant is told. */
	Announcement enclosed(OfficeCode office, CaseId owner, LetterWire wire, Instant at) {
		return sealed(office, owner.value(), wire, at, JSON.valueToTree(wire));
	}

	/** Something that an administrator wants of the notification service; concerns the office. */
	Announcement ordered(OfficeCode office, CommandWire.CommandOperationV1 wire, Instant at) {
		return sealed(office, office.value(), wire, at, JSON.valueToTree(wire));
	}

	/** Something about a case that its applicant is told. */
	Announcement about(CaseFile file, Wire wire, Instant at) {
		var request = file.request();
		return sealed(request.office(), request.id().value(), wire, at,
				data(Regarding.of(request, offices.apply(request.office()), publicUrl), linked(wire, request.id())));
	}

	/** A new case also names the page on which officers find it. */
	private Wire linked(Wire wire, CaseId id) {
		return switch (wire) {
			case RequestWire.RequestRegisteredV1 request -> request.at(officersPage("/permohonan/" + id));
			case ObjectionWire.ObjectionRegisteredV1 objection -> objection.at(officersPage("/keberatan/" + id));
			default -> wire;
		};
	}

	/** Something about an objection that its applicant is told. */
	Announcement about(ObjectionFile file, Wire wire, Instant at) {
		var objection = file.objection();
		return sealed(objection.office(), objection.id().value(), wire, at,
				data(Regarding.of(objection, offices.apply(objection.office()), publicUrl),
						linked(wire, objection.id())));
	}

	/**
	 * Something that one officer is told.
	 * @param subject id of the case, or of what else it is about
	 */
	Announcement toOfficer(OfficeCode office, String subject, Regarding.Recipient officer, Wire wire, Instant at) {
		var data = data(new OfficersLetter(Regarding.Office.of(offices.apply(office)), officer), wire);
		return sealed(office, subject, wire, at, data);
	}

	/** What every event carries that is not about a case. */
	record OfficersLetter(Regarding.Office office, Regarding.Recipient recipient) {
	}

	/** An address of the officers' pages. */
	String officersPage(String path) {
		return publicUrl + "/petugas" + path;
	}

	/** An address of the pages. */
	String page(String path) {
		return publicUrl + path;
	}

	static ObjectNode data(Record common, Wire wire) {
		ObjectNode data = JSON.valueToTree(common);
		ObjectNode own = JSON.valueToTree(wire);
		data.setAll(own);
		return data;
	}

	/** The type without its version. */
	static String routingKey(String type) {
		return type.replaceAll("\\.v\\d+$", "");
	}

	private static Announcement sealed(OfficeCode office, String subject, Wire wire, Instant at, ObjectNode data) {
		return sealed(UUID.randomUUID().toString(), office, subject, wire, at, data);
	}

	private static Announcement sealed(String id, OfficeCode office, String subject, Wire wire, Instant at,
			ObjectNode data) {
		var event = CloudEvent.of(id, office.value(), wire.type(), subject, at, data);
		return new Announcement(event.id(), routingKey(wire.type()), JSON.writeValueAsString(event));
	}

}
