package id.lacak.standalone.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;

/**
 * A server that speaks MongoDB's protocol (as version 5.0, one server, no sessions) on
 * the loopback address and keeps its data in one file. A write is acknowledged when it is
 * on the disk, so neither the end of the process nor of the power takes it back.
 *
 * <p>
 * Equality, {@code $in}, range and sort use indexes; a leading {@code $match} of an
 * aggregation too. Not there: transactions, change streams, text search, updates by
 * pipeline, documents that expire; an index with an option that could not be kept is
 * refused.
 */
public final class EmbeddedMongo implements AutoCloseable {

	private static final int TIDY_EVERY_SECONDS = 5;

	private static final int FILL_RATE_PERCENT = 50;

	private static final int BYTES_MOVED_AT_ONCE = 1 << 20;

	private final DurableStore store;

	private final StoreBackend backend;

	private final ExecutorService threads = Executors
			.newThreadPerTaskExecutor(Thread.ofVirtual().name("mongo-command-", 0).factory());

	private final ScheduledExecutorService tidier = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("mongo-tidier").factory());

	private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2,
			Thread.ofPlatform().daemon().name("mongo-", 0).factory(), NioIoHandler.newFactory());

	private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

	private final Channel listener;

	private long tidiedAfter;

	private EmbeddedMongo(DurableStore store, int port) {
		this.store = store;
		this.backend = new StoreBackend(store);
		this.listener = listen(port);
		this.tidier.scheduleWithFixedDelay(this::tidyUp, TIDY_EVERY_SECONDS, TIDY_EVERY_SECONDS, TimeUnit.SECONDS);
	}

	/**
	 * Starts the server.
	 * @param folder where the file {@code mongo.mv} is or is to be
	 * @param port 0 for a free one
	 */
	public static EmbeddedMongo start(Path folder, int port) {
		try {
			Files.createDirectories(folder);
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		var store = DurableStore.open(folder.resolve("mongo.mv"));
		try {
			return new EmbeddedMongo(store, port);
		} catch (RuntimeException failed) {
			store.close();
			throw failed;
		}
	}

	private Channel listen(int port) {
		var bootstrap = new ServerBootstrap().group(this.loops)
				.channel(NioServerSocketChannel.class)
				.childOption(ChannelOption.TCP_NODELAY, true)
				.childHandler(new ChannelInitializer<SocketChannel>() {

					@Override
					protected void initChannel(SocketChannel channel) {
						EmbeddedMongo.this.connections.add(channel);
						channel.pipeline()
								.addLast(new MongoWireReplyEncoder(), new WireEncoder(), new WireDecoder(),
										new CommandHandler(EmbeddedMongo.this.backend, EmbeddedMongo.this.threads));
					}
				});
		var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
		return bootstrap.bind(address).syncUninterruptibly().channel();
	}

	private void tidyUp() {
		long changes = this.store.changesMade();
		if (changes != this.tidiedAfter) {
			this.tidiedAfter = changes;
			this.store.tidyUp(FILL_RATE_PERCENT, BYTES_MOVED_AT_ONCE);
		}
	}

	public int port() {
		return ((InetSocketAddress) this.listener.localAddress()).getPort();
	}

	/** The connection string, without a database. */
	public String uri() {
		return "mongodb://127.0.0.1:" + port();
	}

	/** How many documents queries have looked at since the start. */
	public long documentsExamined() {
		return this.backend.examined();
	}

	/** Size of the data file in bytes. */
	public long fileSize() {
		return this.store.size();
	}

	/** Answers no more, finishes what runs, and closes the file. */
	@Override
	public void close() {
		this.listener.close().syncUninterruptibly();
		this.connections.close().syncUninterruptibly();
		this.tidier.close();
		this.threads.close();
		this.loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
		this.backend.close();
	}

}
