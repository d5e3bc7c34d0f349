package id.lacak.standalone.mongo;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;

/**
 * One file of ordered maps in which a change counts only when it is on the disk.
 *
 * <p>
 * Changes that end while a commit is running share the next one, so many clients cost
 * hardly more disk time than one. A commit never falls into the middle of a change: after
 * a crash a record and its index entries are either all there or all absent.
 */
final class DurableStore implements AutoCloseable {

	/** A file above this size, in bytes, is rewritten without its holes at start. */
	private static final long WORTH_COMPACTING = 4L << 20;

	private static final int CACHE_MEGABYTES = 32;

	private final MVStore maps;

	/** Shared by changes, exclusive for a commit. */
	private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

	private final AtomicLong changes = new AtomicLong();

	private final ReentrantLock turn = new ReentrantLock();

	private final Condition turnEnded = this.turn.newCondition();

	private boolean committing;

	private long durableChanges;

	static {
		FilePath.register(new SteadyFile());
	}

	private DurableStore(MVStore maps) {
		this.maps = maps;
	}

	/**
	 * Opens or creates the file.
	 * @throws org.h2.mvstore.MVStoreException if another process holds it, or if it is
	 * damaged
	 */
	static DurableStore open(Path file) {
		return open(file.toAbsolutePath().toString());
	}

	/** The same, of a file in any file system that H2 knows. */
	static DurableStore open(String file) {
		MVStoreTool.compactCleanUp(file);
		if (FileUtils.exists(file) && FileUtils.size(file) > WORTH_COMPACTING) {
			MVStoreTool.compact(file, false);
		}
		var maps = new MVStore.Builder().fileName(SteadyFile.SCHEME + ":" + file)
				.cacheSize(CACHE_MEGABYTES)
				.autoCommitDisabled()
				.autoCommitBufferSize(0)
				.open();
		// space of an overwritten version may be used again as soon as its successor is
		// synced and nobody reads it any more
		maps.setRetentionTime(0);
		return new DurableStore(maps);
	}

	/** Makes a change and returns when it is on the disk. */
	<T> T change(Supplier<T> change) {
		long ticket;
		this.gate.readLock().lock();
		try {
			return change.get();
		} finally {
			ticket = this.changes.incrementAndGet();
			this.gate.readLock().unlock();
			awaitDurable(ticket);
		}
	}

	/** Reads; the space of what is being read is not used again before the read is over. */
	<T> T read(Supplier<T> read) {
		var version = this.maps.registerVersionUsage();
		try {
			return read.get();
		} finally {
			this.maps.deregisterVersionUsage(version);
		}
	}

	private void awaitDurable(long ticket) {
		this.turn.lock();
		try {
			while (this.durableChanges < ticket) {
				if (this.committing) {
					this.turnEnded.awaitUninterruptibly();
				} else {
					commitForAll();
				}
			}
		} finally {
			this.turn.unlock();
		}
	}

	/** Called and left with the turn held; lets go of it while the disk works. */
	private void commitForAll() {
		this.committing = true;
		this.turn.unlock();
		long covered = 0;
		try {
			covered = commitAndSync();
		} finally {
			this.turn.lock();
			this.committing = false;
			this.durableChanges = Math.max(this.durableChanges, covered);
			this.turnEnded.signalAll();
		}
	}

	private long commitAndSync() {
		long covered;
		this.gate.writeLock().lock();
		try {
			covered = this.changes.get();
			commit();
		} finally {
			this.gate.writeLock().unlock();
		}
		this.maps.sync();
		return covered;
	}

	private void commit() {
		nameTheNextVersionInTheHeader();
		this.maps.commit();
	}

	/**
	 * By itself the header names a version up to twenty commits old, from which the newest is found version by
	 * version. A kill while the space of one of these is written anew would take the acknowledged ones behind it
	 * back. A header that says the file was closed well is written with the next version, and then does not say so.
	 */
	private void nameTheNextVersionInTheHeader() {
		this.maps.getStoreHeader().put("clean", 1);
	}

	/**
	 * Gives back space inside the file that old versions no longer need; changes wait for
	 * it.
	 */
	void tidyUp(int targetFillRatePercent, int bytesToMove) {
		this.gate.writeLock().lock();
		try {
			nameTheNextVersionInTheHeader();
			this.maps.compact(targetFillRatePercent, bytesToMove);
			commit();
		} finally {
			this.gate.writeLock().unlock();
		}
	}

	long changesMade() {
		return this.changes.get();
	}

	/** Records by position. */
	MVMap<Long, byte[]> records(String name) {
		return this.maps.openMap(name,
				new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
	}

	/** Positions by key, ordered byte by byte. */
	MVMap<byte[], Long> entries(String name) {
		return this.maps.openMap(name,
				new MVMap.Builder<byte[], Long>().keyType(ByteArrayDataType.INSTANCE).valueType(LongDataType.INSTANCE));
	}

	Iterable<String> mapNames() {
		return this.maps.getMapNames();
	}

	void rename(MVMap<?, ?> map, String name) {
		this.maps.renameMap(map, name);
	}

	void remove(MVMap<?, ?> map) {
		this.maps.removeMap(map);
	}

	/** Size of the file in bytes. */
	long size() {
		return this.maps.getFileStore().size();
	}

	/**
	 * As an end without warning: every change is on the disk. A file that says it was closed well is opened by
	 * another way, which after a crash may fall back to an older version.
	 */
	@Override
	public void close() {
		this.maps.closeImmediately();
	}

}
