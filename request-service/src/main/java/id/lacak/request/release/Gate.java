package id.lacak.request.release;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.release.Finding.Unreadable.Why;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * The last look at files before they leave the office. What was found in a file is remembered
 * by its content; on which other cases it is, is asked each time.
 */
@Component
public class Gate {

	/** Files up to here are looked at while a page is made. */
	private static final long SMALL = 2L * 1024 * 1024;

	/** At the same time: the looking takes a processor and memory. */
	private static final int AT_ONCE = 2;

	private static final int REMEMBERED = 1_000;

	private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

	private final Attachments attachments;

	private final OtherCases otherCases;

	private final Inspector inspector;

	private final Semaphore places = new Semaphore(AT_ONCE);

	private final Set<String> underWay = ConcurrentHashMap.newKeySet();

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
		this.inspector = new Inspector(Limits.USUAL, machineTime);
	}

	/** Looks at files of the case and waits for the result; those that cannot be opened are left out. */
	public List<Inspected> inspect(CaseFile file, List<String> documents) {
		return documents.stream()
				.distinct()
				.flatMap(id -> file.document(id).stream())
				.filter(document -> document.state() == CaseDocument.State.AVAILABLE)
				.map(document -> with(file.request(), document, found(file.request().office(), document)))
				.toList();
	}

	/**
	 * What is known of the files that could be handed over. Small ones are looked at now, large
	 * ones in the background: until then they are {@link Why#BUSY}.
	 */
	public List<Inspected> glance(CaseFile file) {
		var office = file.request().office();
		return file.documents()
				.stream()
				.filter(document -> document.state() == CaseDocument.State.AVAILABLE)
				.map(document -> with(file.request(), document, known(document).or(() -> {
					if (document.size() <= SMALL)
						return Optional.of(found(office, document));
					lookLater(office, document);
					return Optional.empty();
				}).orElse(List.of(new Finding.Unreadable(Place.FILE, Why.BUSY)))))
				.toList();
	}

	private Inspected with(InformationRequest request, CaseDocument document, List<Finding> found) {
		var all = new ArrayList<>(found);
		otherCases.with(request.office(), request.id(), document.sha256())
				.forEach(number -> all.add(new Finding.OtherCase(Place.FILE, number)));
		return new Inspected(document, all);
	}

	private Optional<List<Finding>> known(CaseDocument document) {
		synchronized (remembered) {
			return Optional.ofNullable(remembered.get(document.sha256() + document.type()));
		}
	}

	private List<Finding> found(OfficeCode office, CaseDocument document) {
		var known = known(document);
		if (known.isPresent())
			return known.get();
		places.acquireUninterruptibly();
		try {
			var found = look(office, document);
			synchronized (remembered) {
				remembered.put(document.sha256() + document.type(), found);
			}
			return found;
		} catch (IOException noDisk) {
			throw new UncheckedIOException(noDisk);
		} finally {
			places.release();
		}
	}

	private void lookLater(OfficeCode office, CaseDocument document) {
		if (underWay.add(document.id()))
			Thread.ofVirtual().start(() -> {
				try {
					found(office, document);
				} catch (RuntimeException e) {
					LOG.warn("file {} cannot be looked at now: {}", document.id(), e.toString());
				} finally {
					underWay.remove(document.id());
				}
			});
	}

	/** Formats are read out of order, so the file is copied to the disk, and gone afterwards. */
	private List<Finding> look(OfficeCode office, CaseDocument document) throws IOException {
		var opened = attachments.open(office, document.id());
		if (opened.isEmpty())
			return List.of(new Finding.Unreadable(Place.FILE, Why.DAMAGED));
		var copy = Files.createTempFile("lacak-release-", ".tmp");
		try (var file = opened.get()) {
			Files.copy(file.content(), copy, StandardCopyOption.REPLACE_EXISTING);
			return inspector.inspect(file.type(), copy);
		} finally {
			Files.delete(copy);
		}
	}

}
