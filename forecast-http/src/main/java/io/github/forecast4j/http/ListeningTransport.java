package io.github.forecast4j.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.vertx.core.spi.transport.Transport;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The usual transport, which also remembers the sockets that listen. Vert.x closes these together
 * with the connections that are idle at that moment, on which requests may be on their way; a
 * service that is to lose none has to stop listening first.
 */
final class ListeningTransport implements io.vertx.core.transport.Transport, Transport {

  private final Transport usual = NIO.implementation();
  private final Queue<Channel> listening = new ConcurrentLinkedQueue<>();

  /** Takes no connections any more; those that are there stay. */
  void stopListening() {
    listening.forEach(channel -> channel.close().awaitUninterruptibly());
    // The JDK lets go of a socket only when its loop next looks for events: until then the kernel
    // would still take connections, and then break them. A task that is scheduled runs after that.
    listening.forEach(
        channel ->
            channel
                .eventLoop()
                .schedule(() -> {}, 1, TimeUnit.MILLISECONDS)
                .awaitUninterruptibly());
  }

  @Override
  public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
    ChannelFactory<? extends ServerChannel> factory = usual.serverChannelFactory(domainSocket);
    return () -> {
      ServerChannel channel = factory.newChannel();
      listening.add(channel);
      return channel;
    };
  }

  @Override
  public String name() {
    return NIO.name();
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public @Nullable Throwable unavailabilityCause() {
    return null;
  }

  @Override
  public Transport implementation() {
    return this;
  }

  @Override
  public IoHandlerFactory ioHandlerFactory() {
    return usual.ioHandlerFactory();
  }

  @Override
  public DatagramChannel datagramChannel() {
    return usual.datagramChannel();
  }

  @Override
  @SuppressWarnings("deprecation")
  public DatagramChannel datagramChannel(InternetProtocolFamily family) {
    return usual.datagramChannel(family);
  }

  @Override
  public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
    return usual.channelFactory(domainSocket);
  }
}
