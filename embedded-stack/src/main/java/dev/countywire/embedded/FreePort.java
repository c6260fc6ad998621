package dev.countywire.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Ports of 127.0.0.1 on which nobody listens.
final class FreePort {
  private FreePort() {}

  /// One that was free a moment ago; somebody else may take it before the caller does.
  ///
  /// @throws IOException if the machine has none
  static int find() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
