package id.lacak.standalone.mongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBase;

/** A file as it is, for those who do something before or after. */
class PlainFile extends FileBase {

	private final FileChannel file;

	PlainFile(FileChannel file) {
		this.file = file;
	}

	@Override
	public int write(ByteBuffer bytes, long position) throws IOException {
		return this.file.write(bytes, position);
	}

	@Override
	public int write(ByteBuffer bytes) throws IOException {
		return this.file.write(bytes);
	}

	@Override
	public FileChannel truncate(long size) throws IOException {
		this.file.truncate(size);
		return this;
	}

	@Override
	public void force(boolean metaData) throws IOException {
		this.file.force(metaData);
	}

	@Override
	public int read(ByteBuffer bytes) throws IOException {
		return this.file.read(bytes);
	}

	@Override
	public int read(ByteBuffer bytes, long position) throws IOException {
		return this.file.read(bytes, position);
	}

	@Override
	public long position() throws IOException {
		return this.file.position();
	}

	@Override
	public FileChannel position(long position) throws IOException {
		this.file.position(position);
		return this;
	}

	@Override
	public long size() throws IOException {
		return this.file.size();
	}

	@Override
	public FileLock tryLock(long position, long size, boolean shared) throws IOException {
		return this.file.tryLock(position, size, shared);
	}

	@Override
	protected void implCloseChannel() throws IOException {
		this.file.close();
	}

}
