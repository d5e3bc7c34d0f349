package id.lacak.standalone.mongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.lacak.standalone.mongo.RecordedFile.Step;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the disk may hold after an end without warning, made from a record of everything
 * that was written: every change that was acknowledged by then must be there.
 */
@NullUnmarked
class DurableStoreTest {

	private static final int WRITERS = 8;

	private static final int CHANGES_OF_EACH = 250;

	private static final int CHANGES_BETWEEN_TIDYING = 40;

	/** Of so many steps, the crash before one is looked at. */
	private static final int ONE_OF = 40;

	/** Before the maps are made there is nothing to lose. */
	private static final int BEGINNING = 20;

	private static final int SHORTER = 60;

	private static final int LONGER = 70;

	private static final int BLOCK = 4096;

	private final Random chance = new Random(14);

	private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

	private List<Step> steps;

	@TempDir
	private Path folder;

	/** A change that was on the disk after so many steps. */
	private record Acknowledged(int id, int steps) {
	}

	@BeforeEach
	void record() throws Exception {
		FilePath.register(new RecordedFile());
		RecordedFile.STEPS.clear();
		var store = DurableStore.open(RecordedFile.SCHEME + ":" + this.folder.resolve("recorded.mv"));
		try (var writers = Executors.newFixedThreadPool(WRITERS)) {
			var all = IntStream.range(0, WRITERS)
					.mapToObj(writer -> Executors.callable(() -> IntStream.range(0, CHANGES_OF_EACH)
							.forEach(n -> change(store, writer * CHANGES_OF_EACH + n))))
					.toList();
			assertThat(writers.invokeAll(all)).allMatch(writer -> writer.state() == Future.State.SUCCESS);
		}
		this.steps = List.copyOf(RecordedFile.STEPS);
		store.close();
	}

	@AfterEach
	void forget() {
		RecordedFile.STEPS.clear();
	}

	private void change(DurableStore store, int id) {
		var records = store.records("records");
		var entries = store.entries("entries");
		store.change(() -> {
			records.put((long) id, new byte[SHORTER]);
			return entries.put(key("new", id), (long) id);
		});
		store.change(() -> {
			records.put((long) id, new byte[LONGER]);
			entries.remove(key("new", id));
			return entries.put(key("open", id), (long) id);
		});
		this.acknowledged.add(new Acknowledged(id, RecordedFile.STEPS.size()));
		if (id % CHANGES_BETWEEN_TIDYING == 0) {
			store.tidyUp(50, 1 << 20);
		}
	}

	private static byte[] key(String state, int id) {
		return ByteBuffer.allocate(12).putInt(state.hashCode()).putInt(id).array();
	}

	@Test
	void a_kill_between_two_writes_takes_nothing_back() throws Exception {
		afterEachCrash((disk, _, _) -> disk.copy());
	}

	@Test
	void a_kill_in_the_middle_of_a_write_takes_nothing_back() throws Exception {
		afterEachCrash((disk, _, next) -> {
			var left = disk.copy();
			if (next instanceof Step.Write(var position, var bytes)) {
				left.write(position, bytes, 0, bytes.length / BLOCK / 2 * BLOCK);
			}
			return left;
		});
	}

	@Test
	void a_power_cut_takes_nothing_back_whatever_part_of_the_last_writes_the_disk_made() throws Exception {
		afterEachCrash((_, synced, next) -> {
			var left = synced.disk().copy();
			Stream.concat(synced.since().stream(), Stream.of(next)).forEach(step -> {
				switch (step) {
					case Step.Write(var position, var bytes) ->
						IntStream.iterate(0, at -> at < bytes.length, at -> at + BLOCK)
								.filter(_ -> this.chance.nextBoolean())
								.forEach(at -> left.write(position, bytes, at, Math.min(at + BLOCK, bytes.length)));
					case Step.Cut(var size) when this.chance.nextBoolean() -> left.cut(size);
					case Step.Cut _,Step.Sync _ -> {
					}
				}
			});
			return left;
		});
	}

	/** What a crash leaves. */
	private interface Crash {

		/**
		 * The disk after it.
		 * @param disk with everything written so far
		 * @param next what was about to be done
		 */
		Disk leaves(Disk disk, Synced synced, Step next);

	}

	/** What is surely on the disk, and what was done since. */
	private record Synced(Disk disk, List<Step> since) {
	}

	private void afterEachCrash(Crash crash) throws IOException {
		var disk = new Disk();
		var synced = new Synced(new Disk(), new ArrayList<>());
		var promised = new ArrayDeque<>(
				this.acknowledged.stream().sorted(Comparator.comparing(Acknowledged::steps)).toList());
		var kept = new ArrayList<Integer>();
		int crashes = 0;
		for (int at = 0; at < this.steps.size(); at++) {
			while (!promised.isEmpty() && promised.peek().steps() <= at) {
				kept.add(promised.poll().id());
			}
			var next = this.steps.get(at);
			if (at > BEGINNING && this.chance.nextInt(ONE_OF) == 0) {
				crashes++;
				assertThat(missing(crash.leaves(disk, synced, next), kept))
						.as("step %s of %s, %s", at, this.steps.size(), next).isEmpty();
			}
			disk.take(next);
			if (next instanceof Step.Sync) {
				synced.since().forEach(synced.disk()::take);
				synced.since().clear();
			} else {
				synced.since().add(next);
			}
		}
		assertThat(crashes).isGreaterThan(100);
	}

	/** The changes that were acknowledged and are not all there, at the next start or the one after it. */
	private List<Integer> missing(Disk left, List<Integer> kept) throws IOException {
		var file = this.folder.resolve("left.mv");
		Files.write(file, left.content());
		return Stream.concat(missing(file, kept).stream(), missing(file, kept).stream()).toList();
	}

	private static List<Integer> missing(Path file, List<Integer> kept) {
		var store = DurableStore.open(file);
		try {
			var records = store.records("records");
			var entries = store.entries("entries");
			assertThat(entries.sizeAsLong()).as("entries and records").isEqualTo(records.sizeAsLong());
			return kept.stream()
					.filter(id -> !entries.containsKey(key("open", id)) || records.get((long) id).length != LONGER)
					.toList();
		} finally {
			store.close();
		}
	}

	/** What a disk holds. */
	private static final class Disk {

		private byte[] bytes = new byte[0];

		Disk copy() {
			var copy = new Disk();
			copy.bytes = this.bytes.clone();
			return copy;
		}

		byte[] content() {
			return this.bytes;
		}

		void take(Step step) {
			switch (step) {
				case Step.Write(var position, var written) -> write(position, written, 0, written.length);
				case Step.Cut(var size) -> cut(size);
				case Step.Sync _ -> {
				}
			}
		}

		void write(int position, byte[] written, int from, int to) {
			if (position + to > this.bytes.length) {
				this.bytes = Arrays.copyOf(this.bytes, position + to);
			}
			System.arraycopy(written, from, this.bytes, position + from, to - from);
		}

		void cut(int size) {
			this.bytes = Arrays.copyOf(this.bytes, Math.min(size, this.bytes.length));
		}

	}

}
