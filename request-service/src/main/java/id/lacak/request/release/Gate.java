package id.lacak.request.release;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.problem.Problem;
import id.lacak.request.release.Finding.Unreadable.Why;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The last look at files before they leave the office. What was found in a file is remembered
 * by its content, so that asking again costs nothing; on which other cases it is, is asked each
 * time. Files are looked at in the background, a few at a time, while somebody waits.
 */
@Component
public class Gate {

	/** At the same time: the looking takes a processor and memory. */
	private static final int AT_ONCE = 2;

	private static final int REMEMBERED = 1_000;

	/** Shorter than a gateway waits for an answer. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Duration PATIENCE_OF_A_PAGE = Duration.ofSeconds(2);

	private static final Duration COME_BACK = Duration.ofSeconds(10);

	private final Attachments attachments;

	private final OtherCases otherCases;

	private final Inspector inspector;

	private final InstantSource machineTime;

	/** Threads of the system: the looking computes, and would keep virtual ones from their carriers. */
	private final Executor lookers = Executors.newFixedThreadPool(AT_ONCE,
			Thread.ofPlatform().daemon().name("release-", 1).factory());

	private final Map<String, CompletableFuture<List<Finding>>> underWay = new ConcurrentHashMap<>();

	private final Map<String, List<Finding>> remembered = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, List<Finding>> eldest) {
			return size() > REMEMBERED;
		}
	};

	Gate(Attachments attachments, OtherCases otherCases, @Qualifier("machineTime") InstantSource machineTime) {
		this.attachments = attachments;
		this.otherCases = otherCases;
		this.machineTime = machineTime;
		this.inspector = new Inspector(Limits.USUAL, machineTime);
	}

	/**
	 * Looks at files of the case; those that cannot be opened are left out.
	 * @throws Problem 503 if it takes too long; it goes on, and who comes back finds it done
	 */
	public List<Inspected> inspect(CaseFile file, List<String> documents) {
		var wanted = documents.stream().distinct().flatMap(id -> file.document(id).stream()).toList();
		return inspect(file.request().office(), file.request().id(), wanted);
	}

	/**
	 * The same for files of anything else.
	 * @param owner whose files they are: what they have in common with others is told
	 * @throws Problem 503 if it takes too long
	 */
	public List<Inspected> inspect(OfficeCode office, CaseId owner, List<CaseDocument> documents) {
		return inspect(office, owner, documents.stream(), PATIENCE)
				.stream()
				.map(one -> one.orElseThrow(() -> Problem.unavailable(COME_BACK)))
				.toList();
	}

	/** What is known of the files that could be handed over; what takes longer is {@link Why#BUSY}. */
	public List<Inspected> glance(CaseFile file) {
		return glance(file.request().office(), file.request().id(), file.documents(), PATIENCE_OF_A_PAGE);
	}

	/** The same for files of anything else. */
	public List<Inspected> glance(OfficeCode office, CaseId owner, List<CaseDocument> documents) {
		return glance(office, owner, documents, PATIENCE_OF_A_PAGE);
	}

	/** What is found in a file while its sender waits; {@link Why#BUSY} if that takes too long. */
	Optional<Inspected> look(OfficeCode office, CaseId owner, CaseDocument document) {
		return glance(office, owner, List.of(document), PATIENCE).stream().findFirst();
	}

	private List<Inspected> glance(OfficeCode office, CaseId owner, List<CaseDocument> documents, Duration patience) {
		var all = documents.stream().filter(Gate::open).toList();
		var inspected = inspect(office, owner, all.stream(), patience);
		var result = new ArrayList<Inspected>();
		for (var i = 0; i < all.size(); i++) {
			var document = all.get(i);
			result.add(inspected.get(i)
					.orElseGet(() -> new Inspected(document,
							List.of(new Finding.Unreadable(Place.FILE, Why.BUSY)))));
		}
		return List.copyOf(result);
	}

	/** In the order given; empty for what is not ready in time. */
	private List<Optional<Inspected>> inspect(OfficeCode office, CaseId owner, Stream<CaseDocument> documents,
			Duration patience) {
		var end = machineTime.instant().plus(patience);
		var looks = new LinkedHashMap<CaseDocument, CompletableFuture<List<Finding>>>();
		documents.filter(Gate::open).forEach(document -> looks.put(document, look(office, document)));
		return looks.entrySet()
				.stream()
				.map(look -> within(look.getValue(), end).map(found -> with(office, owner, look.getKey(), found)))
				.toList();
	}

	private Optional<List<Finding>> within(CompletableFuture<List<Finding>> look, Instant end) {
		var left = Math.max(0, Duration.between(machineTime.instant(), end).toMillis());
		try {
			return Optional.of(look.copy().orTimeout(left, TimeUnit.MILLISECONDS).join());
		} catch (CompletionException failed) {
			if (failed.getCause() instanceof TimeoutException)
				return Optional.empty();
			// the register is away, or the disk is full: a fault like any other
			throw failed.getCause() instanceof RuntimeException fault ? fault : failed;
		}
	}

	private Inspected with(OfficeCode office, CaseId owner, CaseDocument document, List<Finding> found) {
		var all = new ArrayList<>(found);
		otherCases.with(office, owner, document.sha256())
				.forEach(number -> all.add(new Finding.OtherCase(Place.FILE, number)));
		return new Inspected(document, all);
	}

	private CompletableFuture<List<Finding>> look(OfficeCode office, CaseDocument document) {
		var content = document.sha256() + document.type();
		synchronized (remembered) {
			var known = remembered.get(content);
			if (known != null)
				return CompletableFuture.completedFuture(known);
		}
		return underWay.computeIfAbsent(content, _ -> CompletableFuture.supplyAsync(() -> {
			try {
				var found = found(office, document);
				synchronized (remembered) {
					remembered.put(content, found);
				}
				return found;
			} finally {
				underWay.remove(content);
			}
		}, lookers));
	}

	/** Formats are read out of order, so the file is copied to the disk, and gone afterwards. */
	private List<Finding> found(OfficeCode office, CaseDocument document) {
		try (var file = attachments.open(office, document.id()).orElseThrow(Problem::notFound)) {
			var copy = Files.createTempFile("lacak-release-", ".tmp");
			try {
				Files.copy(file.content(), copy, StandardCopyOption.REPLACE_EXISTING);
				return inspector.inspect(file.type(), copy);
			} finally {
				Files.delete(copy);
			}
		} catch (IOException noDisk) {
			throw new UncheckedIOException(noDisk);
		}
	}

	private static boolean open(CaseDocument document) {
		return document.state() == CaseDocument.State.AVAILABLE;
	}

}
